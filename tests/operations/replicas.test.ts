import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '../../lib/db'
import { hashPassword } from '../../lib/security/password-hash'
import { signOutEverywhere } from '../../lib/user/user.commands'
import { commandLine } from '../../lib/user/user.rules'
import { putBack } from '../../scripts/backup/put-back'
import { takeBackup } from '../../scripts/backup/take'
import { onServer, quoted, sibling } from '../../scripts/databases'
import { bodyOf, formIn } from '../harness/plain-form'
import { type Replica, startReplica } from './replica'
import { cookieOf, makeOffice, save } from './staff'

const url = process.env.DATABASE_URL ?? ''
const password = 'een lang wachtwoord van een mens'
let one: Replica
let other: Replica
let office: Awaited<ReturnType<typeof makeOffice>>

beforeAll(async () => {
  office = await makeOffice(3)
  await db.user.update({ where: { id: office.coordinator.id }, data: { passwordHash: await hashPassword(password) } })
  ;[one, other] = await Promise.all([startReplica(url), startReplica(url)])
})
afterAll(() => Promise.all([one?.stop(), other?.stop()]))

const read = async (replica: Replica, path: string, cookie = '') => {
  const answer = await fetch(replica.origin + path, { headers: { cookie }, redirect: 'manual' })
  return { status: answer.status, text: await answer.text() }
}

/** Signs in on one replica with the form of the page, and returns the cookie. */
async function signIn(replica: Replica): Promise<string> {
  const address = '/nl/sign-in'
  const form = formIn((await read(replica, address)).text, address, 'password')
  const body = bodyOf(form, { email: office.coordinator.email ?? '', password })
  const answer = await fetch(replica.origin + address, { method: 'POST', body, headers: { origin: replica.origin }, redirect: 'manual' })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

test('what one replica writes, the other reads at once', async () => {
  const cookie = await cookieOf(office.coordinator.id)
  for (const [round, [writer, reader]] of [[one, other] as const, [other, one] as const].entries()) {
    const note = `Geschreven in ronde ${round}.`
    expect(await save(writer.origin, office.entry(1), cookie, note)).toBe(true)
    expect((await read(reader, office.entry(1), cookie)).text).toContain(note)
  }
})

test('somebody who signs in on one replica is signed in on the other, and signs out everywhere on both at once', async () => {
  const [here, there] = [await signIn(one), await signIn(other)]
  for (const cookie of [here, there])
    for (const replica of [one, other]) expect((await read(replica, office.entry(2), cookie)).status).toBe(200)

  await signOutEverywhere(commandLine, office.coordinator.id)
  for (const cookie of [here, there])
    for (const replica of [one, other]) expect((await read(replica, office.entry(2), cookie)).status).toBe(307)
})

test('a page that one replica made is answered by the other', async () => {
  const cookie = await cookieOf(office.coordinator.id)
  const form = formIn((await read(one, office.entry(3), cookie)).text, office.entry(3), 'noteNl')
  const body = bodyOf(form, { noteNl: 'Gelezen op de ene, bewaard op de andere.', status: 'REALISED' })
  const answer = await fetch(other.origin + form.address, {
    method: 'POST',
    body,
    headers: { cookie, origin: other.origin },
    redirect: 'manual',
  })
  expect(answer.status).toBe(303)
  expect((await read(one, office.entry(3), cookie)).text).toContain('Gelezen op de ene')
})

test('wrong passwords count together', async () => {
  const address = '/nl/sign-in'
  const form = formIn((await read(one, address)).text, address, 'password')
  const refusals: string[] = []
  for (let attempt = 0; attempt < 12; attempt++) {
    const replica = attempt % 2 ? one : other
    const body = bodyOf(form, { email: office.coordinator.email ?? '', password: `fout ${attempt}` })
    const answer = await fetch(replica.origin + address, { method: 'POST', body, headers: { origin: replica.origin }, redirect: 'manual' })
    refusals.push(await answer.text())
  }
  const many = [one, other].map((replica) => replica.log().filter(({ msg }) => msg === 'sign-in refused: too many attempts').length)
  for (const times of many) expect(times, 'both know that there were too many').toBeGreaterThan(0)
})

test('a restore is refused for as long as one of them lives', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'koers-replicas-'))
  const file = join(folder, 'both.backup')
  try {
    await takeBackup(url, file)
    await expect(putBack(url, file, { replace: true, unverified: false })).rejects.toThrow('Koers runs on this database')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('health says which version runs and which migrations there are; ready waits for the last one', async () => {
  const { version } = await import('../../package.json')
  const healthy = await (await fetch(`${one.origin}/api/health`)).json()
  expect(healthy).toEqual({ status: 'ok', version, migrations: { applied: expect.any(Number), expected: healthy.migrations.expected } })
  expect(healthy.migrations.applied).toBe(healthy.migrations.expected)
  expect((await fetch(`${one.origin}/api/ready`)).status).toBe(200)

  await db.$disconnect()
  const behind = await startReplica(await behindBy('1'))
  const empty = await startReplica(await behindBy('all'))
  try {
    expect((await fetch(`${behind.origin}/api/health`)).status).toBe(200)
    const answers = await Promise.all([behind, empty].map(async ({ origin }) => fetch(`${origin}/api/ready`)))
    expect(answers.map(({ status }) => status)).toEqual([503, 503])
    const { expected } = healthy.migrations
    expect(await answers[0]?.json()).toMatchObject({
      detail: `The database has ${expected - 1} of the ${expected} migrations that this version needs.`,
    })
    expect(await answers[1]?.json()).toMatchObject({ detail: `The database has 0 of the ${expected} migrations that this version needs.` })
  } finally {
    await Promise.all([behind.stop(), empty.stop()])
  }
})

/** A database that lacks the last migration, or all of them, as far as its list says. */
async function behindBy(what: '1' | 'all'): Promise<string> {
  const name = `${new URL(url).pathname.slice(1)}_${randomBytes(3).toString('hex')}`
  await onServer(sibling(url, 'postgres'), (query) => query(`CREATE DATABASE ${quoted(name)}`))
  const made = sibling(url, name)
  if (what === 'all') return made
  const rows = await onServer(url, (query) => query('SELECT * FROM _prisma_migrations ORDER BY migration_name'))
  await onServer(made, async (query) => {
    await query('CREATE TABLE _prisma_migrations (migration_name text, finished_at timestamptz, rolled_back_at timestamptz)')
    for (const row of rows.slice(0, -1))
      await query('INSERT INTO _prisma_migrations VALUES ($1, $2)', [row.migration_name, row.finished_at])
  })
  return made
}
