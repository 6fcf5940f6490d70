import { dayOfColumn } from '../dates'
import type { Locale } from '../locale'
import type { PlanWords } from '../plan/words.rules'
import type { Ledger, LedgerAction } from '../status/ledger.rules'
import type { PublishedTotals } from '../status/published-total.rules'
import type { EditionContent } from './edition.schema'
import type { EditionAction } from './edition-action.schema'
import type { BlockOf } from './edition-block.schema'
import type { Text } from './edition-vocabulary.schema'

/** An action with its entry of the year. */
export type FactAction = LedgerAction & Omit<EditionAction, 'state' | 'leftIn' | 'lacksEvidence'>

/** Everything a report says about a year, read in one snapshot; only what is public, or becomes so by publishing. */
export type Facts = {
  year: number
  closedOn: string | null
  plan: EditionContent['plan']
  /** What the plan calls its levels and states, where not as Koers does. */
  words: PlanWords
  introduction: Text
  flagships: { id: string; code: string; title: Text; working: Record<Locale, boolean>; text: Text }[]
  /** In the plan's order. */
  actions: FactAction[]
  ledger: Ledger<FactAction>
  /** What sources outside Koers printed for the year. */
  totals: PublishedTotals[]
  obstacles: BlockOf<'obstacles'>['obstacles']
  deliverables: BlockOf<'deliverables'>['deliverables']
  indicator: Omit<BlockOf<'indicator'>, 'id' | 'type' | 'heading' | 'caveat' | 'measures'> | null
  goals: EditionContent['goals']
  targetGroups: EditionContent['targetGroups']
  themes: EditionContent['themes']
  organisations: EditionContent['organisations']
  sources: EditionContent['sources']
  /** Whether the plan is an example. */
  sample: boolean
}

/** What everybody may know once the year is published: public years and the year itself, confirmed entries. */
export function publicPart<A extends LedgerAction>(ledger: Ledger<A>, year: number): Ledger<A> {
  const years = ledger.years.filter((candidate) => candidate.publicSince !== null || candidate.year === year)
  const shown = new Set(years.map((candidate) => candidate.year))
  return { ...ledger, years, entries: ledger.entries.filter((entry) => entry.confirmed && shown.has(entry.year)) }
}

/** A text in two languages as an edition holds it: an empty translation is a missing one. */
export const asText = (nl: string | null | undefined, en: string | null | undefined): Text => ({ nl: filled(nl), en: filled(en) })

const filled = (text: string | null | undefined) => (text?.trim() ? text : null)

/**
 * That an organisation existed no more on 31 December of a year, as precise as the source says it; null when it still did. A source that
 * gives no day begins with the year: "2024, start of the legislative term". Such notes are written in English only.
 */
export function endedBy(
  { endedOn, endedNote, endedNoteNl }: { endedOn: Date | null; endedNote: string | null; endedNoteNl: string | null },
  year: number,
): EditionContent['organisations'][number]['ended'] {
  const on = endedOn && dayOfColumn(endedOn)
  const inYear = Number((on ?? endedNote ?? endedNoteNl)?.slice(0, 4))
  return inYear <= year ? { on, note: asText(endedNoteNl, endedNote) } : null
}
