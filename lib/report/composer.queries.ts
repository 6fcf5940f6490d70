import 'server-only'
import { type Database, db, patient, snapshot } from '../db'
import { readLedger } from '../status/ledger.queries'
import { actionsInScope, entriesOf } from '../status/ledger.rules'
import { isUnchangedTwice } from '../status/status.rules'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { type YearInTheWay, yearInTheWay } from '../year/year.rules'
import { fingerprintOf, listPublicCorrectedYears, readCurrentEdition } from './edition.queries'
import { composeEdition } from './edition.rules'
import { type EditionContent, readEdition } from './edition.schema'
import { differenceBetween, type EditionDifference, saysTheSame } from './edition-difference.rules'
import { readFacts } from './edition-facts.queries'
import { asText } from './edition-facts.rules'
import type { Text } from './edition-vocabulary.schema'
import { type Finding, findings } from './readiness.rules'
import type { SavedText } from './report.schema'

/** One text while it is written, with that of the report before. Version 0: nobody wrote it yet. */
export type Draft = Pick<SavedText, 'version' | 'textNl' | 'textEn'> & { savedAt: Date | null; last: Text }

export type Composer = {
  year: number
  closed: boolean
  /** Everybody may already read the entries of the year. */
  isPublic: boolean
  /** The editions of the year, the newest first. */
  editions: { number: number; withdrawn: boolean }[]
  /** The newest edition that stands, and what the report as it is now says differently; null when none does. */
  current: { number: number; difference: EditionDifference; same: boolean } | null
  /** The year of the report before this one. */
  lastYear: number | null
  introduction: Draft
  /** In the plan's order. */
  flagships: (Draft & { code: string })[]
  /** The report as it would be published now, and its fingerprint. */
  content: EditionContent
  fingerprint: string
  /** An earlier year that must be closed, or shown, before this report can be published. */
  inTheWay: YearInTheWay | null
  findings: Finding[]
}

/** Everything a coordinator writes a report with, read in one snapshot. Null for anyone who may not read drafts, or a year never opened. */
export function getComposer(actor: Actor, slug: string, year: number): Promise<Composer | null> {
  return db.$transaction(
    async (transaction) => {
      const plan = await transaction.plan.findUnique({ where: { slug }, select: { id: true } })
      if (!plan || !may(actor, 'getComposer', { planId: plan.id })) return null
      const facts = await readFacts(transaction, plan.id, year)
      if (!facts) return null
      const editions = await transaction.edition.findMany({
        where: { planId: plan.id, year },
        select: { number: true, withdrawal: { select: { editionId: true } } },
        orderBy: { number: 'desc' },
      })
      const current = await readCurrentEdition(transaction, plan.id, year)
      const number = (editions[0]?.number ?? 0) + 1
      const content = composeEdition(facts, { number, publishedAt: new Date() })
      const closed = facts.closedOn !== null
      const years = await transaction.reportingYear.findMany({
        where: { planId: plan.id },
        select: { year: true, closedAt: true, publicSince: true },
      })
      const inTheWay = yearInTheWay(years, year)
      const unchangedWithoutReason = await withoutReason(transaction, plan.id, year, content)
      return {
        year,
        closed,
        isPublic: facts.ledger.years.some((one) => one.year === year && one.publicSince !== null),
        editions: editions.map(({ number, withdrawal }) => ({ number, withdrawn: withdrawal !== null })),
        current: current && { number: current.number, ...compared(readEdition(current.schemaVersion, current.text), content) },
        ...(await readDrafts(transaction, plan.id, year, facts.flagships)),
        content,
        fingerprint: fingerprintOf(facts),
        inTheWay,
        findings: findings({ content, closed, inTheWay, unchangedWithoutReason }),
      }
    },
    { ...snapshot, ...patient },
  )
}

const compared = (before: EditionContent, after: EditionContent) => ({
  difference: differenceBetween(before, after),
  same: saysTheSame(before, after),
})

const written = {
  year: true,
  version: true,
  savedAt: true,
  introductionNl: true,
  introductionEn: true,
  flagshipTexts: { select: { flagshipId: true, version: true, savedAt: true, textNl: true, textEn: true } },
} as const

async function readDrafts(database: Database, planId: string, year: number, flagships: { id: string; code: string }[]) {
  const own = await database.annualReport.findUnique({ where: { planId_year: { planId, year } }, select: written })
  const last = await database.annualReport.findFirst({
    where: { planId, year: { lt: year } },
    select: written,
    orderBy: { year: 'desc' },
  })
  const textOf = (report: typeof own, flagshipId: string) => report?.flagshipTexts.find((text) => text.flagshipId === flagshipId)
  return {
    lastYear: last?.year ?? null,
    introduction: {
      version: own?.version ?? 0,
      savedAt: own && own.version > 0 ? own.savedAt : null,
      textNl: own?.introductionNl ?? null,
      textEn: own?.introductionEn ?? null,
      last: asText(last?.introductionNl, last?.introductionEn),
    },
    flagships: flagships.map(({ id, code }) => {
      const [text, before] = [textOf(own, id), textOf(last, id)]
      return {
        code,
        version: text?.version ?? 0,
        savedAt: text?.savedAt ?? null,
        textNl: text?.textNl ?? null,
        textEn: text?.textEn ?? null,
        last: asText(before?.textNl, before?.textEn),
      }
    }),
  }
}

/** The actions that stood still for the second year in a row without a word about why (rule 8). */
async function withoutReason(database: Database, planId: string, year: number, content: EditionContent): Promise<string[]> {
  const ledger = await readLedger(database, planId, false)
  const [now, before, earlier] = [year, year - 1, year - 2].map((one) => entriesOf(ledger, one))
  const status = (entries: typeof now, id: string) => (entries?.get(id)?.confirmed ? (entries.get(id)?.status ?? null) : null)
  const explained = new Set(content.actions.filter(({ entry }) => entry?.unchangedReason).map(({ number }) => number))
  return actionsInScope(ledger, year)
    .filter(({ id, number }) => isUnchangedTwice(status(now, id), status(before, id), status(earlier, id)) && !explained.has(number))
    .map(({ number }) => number)
}

/** A year whose report is, or was, or can be written. */
export type ReportInWriting = { year: number; closed: boolean; begun: boolean; edition: number | null; corrected: boolean }

/** The opened years of a plan with how far their report is, the newest first. Null for anyone who may not read drafts. */
export async function listReportsInWriting(actor: Actor, slug: string): Promise<ReportInWriting[] | null> {
  const plan = await db.plan.findUnique({ where: { slug }, select: { id: true } })
  if (!plan || !may(actor, 'listReportsInWriting', { planId: plan.id })) return null
  const years = await db.reportingYear.findMany({
    where: { planId: plan.id },
    select: { year: true, closedAt: true },
    orderBy: { year: 'desc' },
  })
  const newest = { where: { withdrawal: null }, select: { number: true }, orderBy: { number: 'desc' }, take: 1 } as const
  const [reports, correctedYears] = await Promise.all([
    db.annualReport.findMany({ where: { planId: plan.id }, select: { year: true, editions: newest } }),
    listPublicCorrectedYears(plan.id),
  ])
  return years.map(({ year, closedAt }) => {
    const report = reports.find((one) => one.year === year)
    const corrected = correctedYears.some((one) => one.year === year)
    return { year, closed: closedAt !== null, begun: report !== undefined, edition: report?.editions[0]?.number ?? null, corrected }
  })
}
