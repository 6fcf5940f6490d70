import { beforeAll, describe, expect, test } from 'vitest'
import { contentsOf, writesTo } from '@/prisma/contents'
import { createPlan, createUser } from '@/prisma/factories'
import { loadRecord } from '@/prisma/record/load'
import { loadSample } from '@/prisma/sample/load'
import { db } from '../db'
import { ForbiddenError, RuleError } from '../errors'
import { saveIntroduction } from '../report/commands'
import { type Actor, commandLine } from '../user/rules'
import { removeSample } from './commands'
import { listSampleRows } from './queries'

const demoPassword = () => 'a hash'
const actor = (over: Partial<Actor>): Actor => ({
  id: crypto.randomUUID(),
  name: 'Iemand',
  locale: 'nl',
  administrator: false,
  sample: false,
  memberships: [],
  ...over,
})

let recordAlone: Record<string, string[]>

beforeAll(async () => {
  await loadRecord(db)
  recordAlone = await contentsOf(db)
  await loadSample(db, { demoPassword })
})

/** A real coordinator tries the sample: over one of its texts, and where it has none. */
async function writeReportTexts() {
  const { id: planId, slug } = await db.plan.findFirstOrThrow()
  const coordinator = actor({ memberships: [{ planId, role: 'COORDINATOR', organisationId: null }] })
  const years = await db.reportingYear.findMany({ orderBy: { year: 'asc' }, include: { plan: { include: { reports: true } } } })
  for (const { year, plan } of years) {
    const version = plan.reports.find((report) => report.year === year)?.version ?? 0
    await saveIntroduction(coordinator, { plan: slug, year, version, textNl: 'Een echte hand.', textEn: null })
  }
  expect(years.length).toBe(await db.annualReport.count({ where: { introductionNl: 'Een echte hand.', sample: true } }))
}

describe('the sample', () => {
  test('is listed and removed by administrators only, whatever else somebody may do', async () => {
    const { id: planId } = await db.plan.findFirstOrThrow()
    const coordinator = actor({ memberships: [{ planId, role: 'COORDINATOR', organisationId: null }] })
    const before = await writesTo(db)
    expect(await listSampleRows(coordinator)).toBeNull()
    await expect(removeSample(coordinator)).rejects.toThrow(ForbiddenError)
    expect(await writesTo(db)).toEqual(before)
  })

  test('is listed in full before it is removed: nothing of it rests under real rows', async () => {
    const rows = await listSampleRows(commandLine)
    expect(Object.fromEntries(rows?.going.map(({ kind, count }) => [kind, count]) ?? [])).toMatchObject({
      action: 47,
      organisation: 18,
      reportingYear: 4,
      statusEntry: 168,
      evidence: 94,
      obstacle: 15,
      annualReport: 3,
      flagshipText: 18,
      user: 3,
    })
    expect(rows?.staying).toEqual({ years: [], reports: [], organisations: [] })
  })

  test('leaves the record exactly as it was, and one event that says what went and who did it', async () => {
    await writeReportTexts()
    const administrator = await createUser({ administratorSince: new Date() })
    const listed = await listSampleRows(commandLine)
    const counts = await removeSample(actor({ id: administrator.id, administrator: true }))
    expect(listed?.going).toEqual(listed?.going.map(({ kind }) => ({ kind, count: counts[kind] })))

    const { events, users, ...rest } = await contentsOf(db)
    expect(rest).toEqual(recordAlone)
    expect(users).toHaveLength(1)
    expect(events).toHaveLength(1)
    expect(await db.event.findFirst()).toMatchObject({
      kind: 'removeSample',
      actorId: administrator.id,
      sample: false,
      before: { statusEntry: 168, organisation: 18 },
    })
  })

  test('leaves no flag behind in any table', async () => {
    const tables = await db.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'sample'`
    expect(tables.length).toBeGreaterThan(30)
    for (const { name } of tables) expect(await db.$queryRawUnsafe(`SELECT 1 FROM "${name}" WHERE sample LIMIT 1`), name).toEqual([])
  })

  test('cannot be removed twice and does not come back', async () => {
    await expect(removeSample(commandLine)).rejects.toThrow(RuleError)
    expect(await loadSample(db, { demoPassword })).toBe('known')
    expect(await db.action.count({ where: { titleNl: { not: null } } })).toBe(0)
  })

  test('takes along what demo accounts made beside it, in any table', async () => {
    const before = await contentsOf(db)
    const plan = await createPlan({ sample: true })
    const sample = true
    const goal = await db.goal.create({ data: { planId: plan.id, code: 'z', position: 99, sample } })
    const action = await db.action.create({ data: { planId: plan.id, number: '1', position: 1, sample } })
    await db.actionGoal.create({ data: { actionId: action.id, goalId: goal.id, sample } })
    const record = await db.plan.findFirstOrThrow({ where: { sample: false } })
    const flagship = await db.flagship.create({ data: { planId: record.id, code: 'z', position: 99, sample } })
    const deliverable = await db.deliverable.create({ data: { planId: record.id, code: 'demo', kind: 'STUDY', sample } })
    await db.deliverableFlagship.create({
      data: { deliverableId: deliverable.id, flagshipId: flagship.id, tie: 'EXPLICIT', sample },
    })
    await db.formerNumber.create({
      data: { planId: record.id, number: '99', sample, actionId: (await db.action.findFirstOrThrow({ where: { planId: record.id } })).id },
    })
    const counts = await removeSample(commandLine)
    expect(counts).toMatchObject({ plan: 1, action: 1, actionTie: 1, other: 4 })
    const { events: _, ...after } = await contentsOf(db)
    const { events: __, ...expected } = before
    expect(after).toEqual(expected)
  })
})
