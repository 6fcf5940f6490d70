import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { verifyEvents } from '@/lib/event-log/event-seals.queries'
import { removeExample } from '@/lib/plan/removal.commands'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { commandLine } from '@/lib/user/user.rules'
import { asTheApplication } from '../tests/harness/role-of-application'
import { migrate } from './apply-migrations'
import { takeBackup } from './backup/take'
import { grantRightsTo, roleIn } from './database-roles'
import { onServer } from './databases'
import { loadData } from './load-data'

// tests/rights/rights.test.ts calls every command, query, submit and route as this role; here is what it must not be able to do.

const folder = mkdtempSync(join(tmpdir(), 'koers-roles-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let owner: string
const url = () => process.env.DATABASE_URL ?? ''
beforeAll(async () => {
  owner = await asTheApplication()
  await loadData(url(), { example: true, loopback: true })
  await db.event.create({ data: { kind: 'openYear', objectType: 'ReportingYear', objectId: '2025' } })
})

describe('the role of the application', () => {
  test.each([
    'UPDATE events SET reason = $$x$$',
    'TRUNCATE events',
    'ALTER TABLE events DISABLE TRIGGER USER',
    'DROP TRIGGER events_never_change ON events',
    'ALTER TABLE events DROP COLUMN reason',
    'DROP TABLE events',
    'UPDATE editions SET content = $$x$$',
    'TRUNCATE editions CASCADE',
    'ALTER TABLE editions DISABLE TRIGGER ALL',
    'UPDATE withdrawals SET reason_nl = $$x$$',
    'INSERT INTO event_seals VALUES (9999, 9999, false, $$x$$, $$x$$)',
    'UPDATE event_seals SET may_go = true',
    'DELETE FROM event_seals',
    'TRUNCATE event_seals',
    'DELETE FROM events_to_seal',
    'DELETE FROM _prisma_migrations',
    'CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$',
    'DROP FUNCTION refuse_change() CASCADE',
    'SET session_replication_role = replica',
    'CREATE TABLE mine (id int)',
    'CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
    'GRANT ALL ON events TO CURRENT_USER; UPDATE events SET reason = $$x$$',
  ])('may not %s', async (statement) => {
    await expect(onServer(url(), (query) => query(statement))).rejects.toThrow(/permission denied|must be owner/)
  })

  test('may not make anything where everybody could, as before PostgreSQL 15', async () => {
    await onServer(owner, (query) => query('GRANT CREATE ON SCHEMA public TO PUBLIC'))
    await grantRightsTo(url(), owner)
    await expect(onServer(url(), (query) => query('CREATE TABLE mine (id int)'))).rejects.toThrow(/permission denied/)
  })

  test('cannot remove a real event or edition, nor make an example of their plan', async () => {
    const real = 'plan_id IS NULL OR plan_id IN (SELECT id FROM plans WHERE NOT sample)'
    await expect(onServer(url(), (query) => query(`DELETE FROM events WHERE ${real}`))).rejects.toThrow(/never changes/)
    await expect(onServer(url(), (query) => query('UPDATE plans SET sample = true'))).rejects.toThrow(/an example stays one/)
    const kind = (sample: boolean) =>
      onServer(owner, (query) =>
        query(
          `ALTER TABLE plans DISABLE TRIGGER USER; UPDATE plans SET sample = ${sample} WHERE slug = '${exampleSlug}'; ALTER TABLE plans ENABLE TRIGGER USER`,
        ),
      )
    await kind(false)
    await expect(onServer(url(), (query) => query('DELETE FROM editions'))).rejects.toThrow(/never changes/)
    await kind(true)
  })

  test('cannot remove the events of a plan by making it again as an example', async () => {
    const { id } = await db.plan.create({ data: { slug: 'again', titleNl: 'Opnieuw', shortTitleNl: 'Opnieuw', firstYear: 2025 } })
    await db.event.create({ data: { planId: id, kind: 'createPlan', objectType: 'Plan', objectId: id } })
    const again = `DO $$ DECLARE p plans; BEGIN
      SELECT * INTO p FROM plans WHERE slug = 'again';
      DELETE FROM plans WHERE id = p.id;
      p.sample := true;
      INSERT INTO plans SELECT p.*;
      DELETE FROM events WHERE plan_id = p.id; END $$`
    await expect(onServer(url(), (query) => query(again))).rejects.toThrow(/never changes/)
    // not even with a table before ours that says of no event that it is sealed for good
    const seals = 'CREATE TEMP TABLE event_seals (event_id bigint, may_go boolean)'
    await expect(onServer(url(), (query) => query(`${seals}; ${again}`))).rejects.toThrow(/never changes/)
    expect(await db.event.count({ where: { planId: id } })).toBe(1)
  })

  test('cannot put a table of its own before the one that a trigger reads', async () => {
    const planId = (await db.plan.findFirstOrThrow({ where: { sample: false } })).id
    await db.annualReport.create({ data: { planId, year: 2023 } })
    const edition = { id: crypto.randomUUID(), planId, year: 2023, number: 1, schemaVersion: 1, publishedAt: new Date() }
    await db.edition.create({ data: { ...edition, content: '{}', sha256: createHash('sha256').update('{}').digest('hex') } })
    await db.withdrawal.create({ data: { editionId: edition.id, reasonNl: 'Fout.', withdrawnAt: new Date() } })
    const shadowed = (tables: string, statement: string) => onServer(url(), (query) => query(`${tables}; ${statement}`))
    const example = `(SELECT id FROM plans WHERE slug = '${exampleSlug}')`
    const editions = `CREATE TEMP TABLE editions AS SELECT '${edition.id}'::uuid AS id, ${example} AS plan_id`
    await expect(shadowed(editions, 'DELETE FROM withdrawals')).rejects.toThrow(/never changes/)
    const users = 'CREATE TEMP TABLE users (id uuid, plan_id uuid)'
    const role = `UPDATE memberships SET plan_id = '${planId}' WHERE role = 'COORDINATOR'`
    await expect(shadowed(users, role)).rejects.toThrow(/in its own example alone/)
  })

  test('meets no function of ours that would take the path of whoever calls it', async () => {
    const found = await onServer(owner, (query) =>
      query(`SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        AND NOT coalesce(proconfig @> ARRAY['search_path=public, pg_temp'], false)`),
    )
    // it writes the schema before its table, and runs at every statement
    expect(found.map(({ name }) => name)).toEqual(['move_data_version'])
  })

  test('cannot take back that a plan is public, nor put the file of an import where it may go', async () => {
    const hide = 'UPDATE plans SET published_at = NULL WHERE NOT sample'
    await expect(onServer(url(), (query) => query(hide))).rejects.toThrow(/stays public/)
    const { id: planId } = await db.plan.findFirstOrThrow({ where: { sample: false } })
    const [file, sha256] = [new Uint8Array(1), createHash('sha256').update(new Uint8Array(1)).digest('hex')]
    const read = { kind: 'ACTIONS', fileName: 'a.csv', format: 'CSV', table: {}, mapping: {} } as const
    await db.import.create({ data: { planId, number: 1, file, sha256, ...read } })
    const move = `UPDATE imports SET plan_id = (SELECT id FROM plans WHERE slug = '${exampleSlug}')`
    await expect(onServer(url(), (query) => query(move))).rejects.toThrow(/never changes/)
  })

  test('loads the record, makes a backup, removes the example and verifies', async () => {
    await loadData(url(), { example: false, loopback: true })
    expect((await takeBackup(url(), join(folder, 'application.backup'))).rows).toBeGreaterThan(100)
    await removeExample(commandLine)
    expect(await db.plan.count({ where: { sample: true } })).toBe(0)
    expect(await verifyEvents(commandLine)).toMatchObject({ found: [], unsealed: [] })
  })

  test('is told who has to migrate', async () => {
    await onServer(owner, (query) =>
      query(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)`),
    )
    await expect(migrate(url())).rejects.toThrow('npm run migrate with KOERS_OWNER_DATABASE_URL')
  })

  test('is no owner in disguise', async () => {
    await expect(grantRightsTo(owner, owner)).rejects.toThrow('can do what the owner of the tables can')
    const nobody = Object.assign(new URL(owner), { username: 'nobody_at_all' }).toString()
    await expect(grantRightsTo(nobody, owner)).rejects.toThrow('CREATE ROLE "nobody_at_all"')
    expect(roleIn('postgresql://koers%2Dapp:x@localhost/koers')).toBe('koers-app')
  })
})
