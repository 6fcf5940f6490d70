import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { eventKinds, eventObjects } from '@/lib/event/event.rules'
import { nameInYear } from '@/lib/organisation/organisation.rules'
import { getPublicEditionText, listPublicEditions } from '@/lib/report/edition.queries'
import { readLedger } from '@/lib/status/ledger.queries'
import { movesBetween, type Tally, tally } from '@/lib/status/ledger.rules'
import { verifyEntries } from '@/lib/status/replay.queries'
import { countStates, isUnchangedTwice, lacksEvidence } from '@/lib/status/status.rules'
import { commandLine } from '@/lib/user/user.rules'
import { writesTo } from '../../tests/harness/contents'
import { loadRecord } from '../record/load-record'
import { loadExample } from './load-example'

// The counts that the makers of the example worked out by themselves.
const { checks } = JSON.parse(readFileSync(join(import.meta.dirname, 'example.json'), 'utf8'))
const years = [2022, 2023, 2024, 2025]
const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const now = new Date('2026-11-22T09:00:00Z')
const demoPassword = (email: string) => `hash of ${email}`

beforeAll(async () => {
  expect(await loadExample(db, { demoPassword, now })).toBe('loaded')
})

const thePlan = () => db.plan.findFirstOrThrow()
const theLedger = async () => readLedger(db, (await thePlan()).id, false)

/** A tally in the words of the checks. */
const inCheckWords = ({ counts, unconfirmed, total, leftEarlier }: Tally) => {
  const { NOTHING_TO_REPORT: nothingToReport, NOT_REPORTED: notReported, ...statuses } = counts
  return { ...statuses, nothingToReport, notReported, ofWhichUnconfirmed: unconfirmed, scope: total, leftEarlier }
}

describe('the counts of the example', () => {
  test.each(years)('%i adds up to what was worked out by hand', async (year) => {
    expect(inCheckWords(tally(await theLedger(), year))).toEqual(checks.perYear[year])
  })

  test.each(letters)('flagship %s adds up in every year', async (letter) => {
    const ledger = await theLedger()
    const flagship = await db.flagship.findFirstOrThrow({ where: { code: letter } })
    for (const year of years) {
      const own = tally(ledger, year, (action) => action.flagshipId === flagship.id)
      expect(inCheckWords(own), String(year)).toEqual(checks.perFlagship[letter][year])
    }
    expect(ledger.actions.filter((action) => action.flagshipId === flagship.id)).toHaveLength(checks.perFlagship[letter].actions)
  })

  test('those of 2022 equal the published totals of the record', async () => {
    const { counts, total } = tally(await theLedger(), 2022)
    const published = await db.publishedTotal.findFirstOrThrow({ where: { year: 2022, editionId: null } })
    expect([counts.IN_PREPARATION, counts.BEING_LAUNCHED, counts.BEING_IMPLEMENTED, counts.REALISED, total]).toEqual([
      published.inPreparation,
      published.beingLaunched,
      published.beingImplemented,
      published.realised,
      published.total,
    ])
  })

  test('the stored scope of a closed year is what its entries make of it', async () => {
    const ledger = await theLedger()
    for (const year of [2022, 2023, 2024]) {
      const computed = tally({ ...ledger, scopes: new Map() }, year)
      expect(computed).toEqual(tally(ledger, year))
    }
  })

  test('every move between two years is of an action that has both', async () => {
    const ledger = await theLedger()
    for (const move of movesBetween(ledger, 2022, 2023)) expect(countStates).toEqual(expect.arrayContaining([move.from, move.to]))
  })

  test('the matrix and the goals hold as many actions as worked out by hand', async () => {
    const words: Record<string, string> = {
      individual: 'individu',
      organisation: 'organisatie',
      provision: 'aanbod',
      society: 'samenleving',
    }
    const axis = ['knowledge', 'mobilisation', 'competences', 'support', 'partnerships']
    for (const [group, word] of Object.entries(words))
      for (const [index, theme] of axis.entries()) {
        const where = { targetGroups: { some: { targetGroup: { code: group } } }, themes: { some: { theme: { code: theme } } } }
        expect(await db.action.count({ where }), `${group} × ${theme}`).toBe(checks.matrix[word][`t${index + 1}`])
      }
    for (const [letter, count] of Object.entries(checks.actionsPerGoal))
      expect(await db.action.count({ where: { goals: { some: { goal: { code: letter } } } } }), letter).toBe(count)
  })
})

describe('the entries of the example', () => {
  const entries = () =>
    db.statusEntry.findMany({ include: { action: true, evidence: true }, orderBy: [{ action: { position: 'asc' } }, { year: 'asc' }] })
  const reference = (entry: { action: { number: string }; year: number }) => `${entry.action.number}/${entry.year}`

  test('show everything a reader should be warned about', async () => {
    const all = await entries()
    const statusOf = (actionId: string, year: number) =>
      all.find((entry) => entry.actionId === actionId && entry.year === year && entry.confirmedAt)?.status ?? null
    const unchanged = all.filter(
      (entry) =>
        entry.confirmedAt &&
        isUnchangedTwice(entry.status, statusOf(entry.actionId, entry.year - 1), statusOf(entry.actionId, entry.year - 2)),
    )
    expect(unchanged.map(reference)).toEqual(checks.unchangedTwice)
    expect(unchanged.filter((entry) => !entry.unchangedReason).map(reference)).toEqual(checks.unchangedTwiceWithoutReason)
    const bare = all.filter((entry) => lacksEvidence(entry.status, entry.evidence.length))
    expect(bare.filter((entry) => entry.confirmedAt).map(reference)).toEqual(checks.realisedWithoutEvidence)
    expect(all.filter((entry) => entry.noteNl)).toHaveLength(checks.notes)
  })

  test('link to sources of the record, or name a document that is not there', async () => {
    for (const evidence of await db.evidence.findMany({ include: { source: true } })) {
      if (evidence.kind === 'LINK') expect(evidence.url).toBe(evidence.source?.url)
      else expect([evidence.url, evidence.source, evidence.accessedOn]).toEqual([null, null, null])
    }
  })

  test('are confirmed between the opening of their year and its closing, and have a public history', async () => {
    const opened = new Map((await db.reportingYear.findMany()).map((year) => [year.year, year]))
    const confirmed = (await entries()).filter((entry) => entry.confirmedAt)
    for (const { year, savedAt, confirmedAt } of confirmed) {
      const { openedAt, closedAt } = opened.get(year) ?? {}
      expect([openedAt, savedAt, confirmedAt, closedAt ?? now].toSorted((a, b) => Number(a) - Number(b))).toEqual([
        openedAt,
        savedAt,
        confirmedAt,
        closedAt ?? now,
      ])
    }
    const events = await db.event.findMany({ where: { kind: 'confirmStatus' }, select: { objectId: true } })
    expect(new Set(events.map((event) => event.objectId))).toEqual(new Set(confirmed.map((entry) => entry.id)))
  })

  test('follow from their events, every one of them', async () => {
    expect(await verifyEntries(commandLine)).toEqual({ entries: (await entries()).length, found: [] })
  })

  test('have events of which every verb and every noun has words', async () => {
    const events = await db.event.findMany({ distinct: ['kind', 'objectType'], select: { kind: true, objectType: true } })
    for (const { kind, objectType } of events) {
      expect(eventKinds).toContain(kind)
      expect(eventObjects).toContain(objectType)
    }
  })
})

describe('the years of the example', () => {
  test('are closed and public up to 2024; 2025 is open, for staff only, and its deadline is ahead', async () => {
    const state = await db.reportingYear.findMany({ orderBy: { year: 'asc' } })
    expect(state.map(({ year, closedAt, publicSince }) => [year, closedAt !== null, publicSince !== null])).toEqual([
      [2022, true, true],
      [2023, true, true],
      [2024, true, true],
      [2025, false, false],
    ])
    expect(state.at(-1)?.deadline?.getTime()).toBeGreaterThan(now.getTime())
  })

  test('print the name that an organisation had on 31 December', async () => {
    const { names } = await db.organisation.findFirstOrThrow({ where: { slug: 'werk' }, include: { names: true } })
    expect([2024, 2025].map((year) => nameInYear(names, year)?.nameNl)).toEqual([
      'Departement Werk (voorbeeld)',
      'Departement Werk en Loopbaan (voorbeeld)',
    ])
  })

  test('have one lead per action on 31 December, also where the partnership handed over', async () => {
    for (const year of [...years, 2026]) {
      const day = new Date(`${year}-12-31`)
      const leads = await db.involvement.groupBy({
        by: ['actionId'],
        where: { role: 'LEAD', startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
        _count: true,
      })
      expect(leads.map((lead) => lead._count)).toEqual(Array.from({ length: 47 }, () => 1))
    }
  })
})

describe('the demo accounts', () => {
  test('are a coordinator, a contributor for one organisation and an administrator, with the passwords given', async () => {
    const users = await db.user.findMany({ include: { memberships: true }, orderBy: { email: 'asc' } })
    expect(users.map((user) => [user.email, user.administratorSince !== null, user.memberships.map((one) => one.role).join()])).toEqual([
      ['administrator@example.org', true, ''],
      ['contributor@example.org', false, 'CONTRIBUTOR'],
      ['coordinator@example.org', false, 'COORDINATOR'],
    ])
    for (const { email, passwordHash } of users) expect(passwordHash).toBe(`hash of ${email}`)
  })
})

describe('loading the example', () => {
  test('makes one plan, an example from its first moment, with all of the facts of the record and accounts of its own', async () => {
    expect(await db.plan.findMany({ select: { slug: true, sample: true } })).toEqual([{ slug: 'example', sample: true }])
    const { id: planId } = await thePlan()
    expect(await db.user.count({ where: { planId } })).toBe(await db.user.count())
    expect(await db.event.count({ where: { planId } })).toBe(await db.event.count())
    expect(await db.action.count({ where: { titleStatus: 'WORKING' } })).toBe(47)
    expect(await db.organisation.count()).toBe(38 + 18)
  })

  test('a second time changes nothing of what people did meanwhile', async () => {
    const obstacle = await db.obstacle.findFirstOrThrow()
    await db.obstacle.update({ where: { id: obstacle.id }, data: { titleNl: 'Anders', version: 2 } })
    await db.evidence.deleteMany({ where: { entry: { year: 2025 } } })
    const before = await writesTo(db)
    expect(await loadExample(db, { demoPassword: () => 'another hash', now })).toBe('known')
    expect(await writesTo(db)).toEqual(before)
  })

  test('leaves the record as it is, and the record leaves the example', async () => {
    const example = await thePlan()
    const rows = async () => ({
      plan: await thePlan(),
      actions: await db.action.findMany({ where: { planId: example.id }, orderBy: { id: 'asc' } }),
    })
    const before = await rows()
    await loadRecord(db)
    expect(await db.plan.findMany({ orderBy: { slug: 'asc' }, select: { slug: true, sample: true } })).toEqual([
      { slug: 'example', sample: true },
      { slug: 'lifelong-learning', sample: false },
    ])
    expect(await rows()).toEqual(before)
    const written = await writesTo(db)
    expect(await loadExample(db, { demoPassword: () => 'another hash', now })).toBe('known')
    await loadRecord(db)
    expect(await writesTo(db)).toEqual(written)
    await db.plan.delete({ where: { slug: 'lifelong-learning' } })
  })
})

describe('the editions of the example', () => {
  test('are those of the complete reports, published through the same door, and say that they are sample', async () => {
    const { id } = await thePlan()
    const editions = await listPublicEditions(id)
    expect(editions).toMatchObject([
      { year: 2023, number: 1, publishedAt: new Date('2024-03-15T09:00:00Z') },
      { year: 2022, number: 1, publishedAt: new Date('2023-03-15T09:00:00Z') },
    ])
    const text = (await getPublicEditionText(id, 2022, 1))?.text ?? ''
    expect(text).toContain('47 actions: 1 realised, 27 being implemented, 9 being launched, 10 in preparation.')
    expect(text).toContain('"sample":true')
  })
})
