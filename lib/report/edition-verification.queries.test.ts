import { beforeEach, describe, expect, test } from 'vitest'
import '@/tests/harness/quick-documents'
import { coordinatorOf, type ReportablePlan, reportablePlan } from '@/tests/harness/reportable-plan'
import { db } from '../db'
import { canonicalJson } from '../text/canonical-json'
import { commandLine } from '../user/user.rules'
import { getComposer } from './composer.queries'
import { publishEdition } from './edition.commands'
import { sha256 } from './edition.queries'
import { listPublicVerifiedEditions, verifyEditions } from './edition-verification.queries'

let world: ReportablePlan

beforeEach(async () => {
  world = await reportablePlan()
  const coordinator = coordinatorOf(world)
  const fingerprint = (await getComposer(coordinator, world.plan.slug, 2024))?.fingerprint ?? ''
  await publishEdition(coordinator, { plan: world.plan.slug, year: 2024, fingerprint, emptyChapters: 'yes' })
})

/** Somebody changes the database past the application and past its own rules. */
async function tamper(data: Record<string, string>) {
  const set = Object.entries(data).map(([column, value]) => `${column} = '${value.replaceAll("'", "''")}'`)
  await db.$transaction([
    db.$executeRawUnsafe('ALTER TABLE editions DISABLE TRIGGER USER'),
    db.$executeRawUnsafe('ALTER TABLE editions DROP CONSTRAINT IF EXISTS edition_hash_of_its_bytes'),
    db.$executeRawUnsafe(`UPDATE editions SET ${set.join(', ')} WHERE plan_id = '${world.plan.id}'`),
  ])
}
const text = async () => (await db.edition.findFirstOrThrow({ where: { planId: world.plan.id } })).content
const found = async () => (await verifyEditions(commandLine))?.found.find(({ plan }) => plan === world.plan.slug)?.flaws ?? []

describe('the editions are verified', () => {
  test('and are what was published', async () => {
    expect(await found()).toEqual([])
    const [edition] = await listPublicVerifiedEditions(world.plan.id)
    expect(edition).toMatchObject({ year: 2024, number: 1, computed: edition?.sha256, withdrawn: false })
    expect(edition?.size).toBe(Buffer.byteLength(await text()))
  })

  test('also when they were withdrawn', async () => {
    const { id: editionId } = await db.edition.findFirstOrThrow({ where: { planId: world.plan.id } })
    await db.withdrawal.create({ data: { editionId, reasonNl: 'Een vergissing.', withdrawnAt: new Date() } })
    expect(await listPublicVerifiedEditions(world.plan.id)).toMatchObject([{ withdrawn: true }])
    expect(await found()).toEqual([])
  })

  test('and changed bytes are seen, by everybody', async () => {
    await tamper({ content: (await text()).replace('"REALISED"', '"STOPPED"') })
    expect(await found()).toContain('hash')
    const [edition] = await listPublicVerifiedEditions(world.plan.id)
    expect(edition?.computed).toBe(sha256(await text()))
    expect(edition?.computed).not.toBe(edition?.sha256)
  })

  test('and changed bytes with a hash to match are seen by the event of the publication', async () => {
    const content = canonicalJson({ ...JSON.parse(await text()), title: { nl: 'Iets anders', en: 'Something else' } })
    await tamper({ content, sha256: sha256(content) })
    expect(await found()).toEqual(['event'])
    expect(await listPublicVerifiedEditions(world.plan.id)).toMatchObject([{ computed: sha256(content), sha256: sha256(content) }])
  })

  test('and an edition that is another one, or that nobody can read, is seen', async () => {
    const other = canonicalJson({ ...JSON.parse(await text()), number: 7 })
    await tamper({ content: other, sha256: sha256(other) })
    expect(await found()).toEqual(['event', 'identity'])
    await tamper({ content: '{ }', sha256: sha256('{ }') })
    expect(await found()).toEqual(['event', 'canonical', 'unreadable'])
  })
})
