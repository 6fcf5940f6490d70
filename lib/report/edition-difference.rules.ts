import type { CountState } from '../status/status.rules'
import { canonicalJson } from '../text/canonical-json'
import type { EditionContent } from './edition.schema'
import type { BlockOf } from './edition-block.schema'
import { type Leaf, leavesOf } from './edition-difference-leaf.rules'
import type { Text } from './edition-vocabulary.schema'

// What a reader of one edition would find changed in the next: the counts with the actions behind them, and every text.

/** How many actions are in a state, before and after, and which ones came and went. */
export type CountChange = { state: CountState; before: number; after: number; came: string[]; went: string[] }
/** A number of a whole report: N, or on how many actions there is a confirmed entry. */
export type TotalChange = { what: 'total' | 'reported'; before: number; after: number }
/** Something that is said differently; null in both languages where nothing was said, or is no longer. */
export type WordChange = Pick<Leaf, 'subject' | 'field'> & { before: Text; after: Text }

export type EditionDifference = { counts: CountChange[]; totals: TotalChange[]; words: WordChange[] }

/** What belongs to one edition and not to what it says: its number, its day and its erratum. */
const own = ['schemaVersion', 'number', 'publishedAt', 'publishedOn', 'dates', 'citeAs', 'erratum']

/** Whether two editions say the same, whatever their number and their day. */
export const saysTheSame = (one: object, other: object): boolean => canonicalJson(bare(one)) === canonicalJson(bare(other))

const bare = (content: object) => Object.fromEntries(Object.entries(content).filter(([key]) => !own.includes(key)))

/**
 * Everything that differs between two reports on one year. Nothing is left out: where the contents differ there is at least one change.
 * What only follows from something else (shares, lists of actions per state) is reported once, where it comes from.
 */
export function differenceBetween(before: EditionContent, after: EditionContent): EditionDifference {
  const [tallyBefore, tallyAfter] = [tallyOf(before), tallyOf(after)]
  const counts = tallyAfter.counts.flatMap(({ state, count, actions }) => {
    const then = tallyBefore.counts.find((one) => one.state === state)
    const earlier = then?.actions ?? []
    const came = actions.filter((number) => !earlier.includes(number))
    const went = earlier.filter((number) => !actions.includes(number))
    return came.length + went.length > 0 ? [{ state, before: then?.count ?? 0, after: count, came, went }] : []
  })
  const totals = (['total', 'reported'] as const).flatMap((what) =>
    tallyBefore[what] === tallyAfter[what] ? [] : [{ what, before: tallyBefore[what], after: tallyAfter[what] }],
  )
  const told = wordsBetween(before, after, false)
  const nothingTold = told.length + counts.length + totals.length === 0
  return { counts, totals, words: nothingTold && !saysTheSame(before, after) ? wordsBetween(before, after, true) : told }
}

const nothing: Text = { nl: null, en: null }

function tallyOf({ blocks }: EditionContent): BlockOf<'counts'>['tally'] {
  const counts = blocks.find((block): block is BlockOf<'counts'> => block.type === 'counts')
  return counts?.tally ?? { total: 0, reported: 0, counts: [], leftEarlier: [] }
}

function wordsBetween(before: EditionContent, after: EditionContent, derived: boolean): WordChange[] {
  const [then, now] = [before, after].map((content) => new Map(leavesOf(content, own, derived).map((leaf) => [leaf.path, leaf])))
  // in the order of the new edition; what is gone follows
  const paths = [...new Set([...(now?.keys() ?? []), ...(then?.keys() ?? [])])]
  return paths.flatMap((path) => {
    const [old, young] = [then?.get(path), now?.get(path)]
    const leaf = young ?? old
    const [was, is] = [old?.text ?? nothing, young?.text ?? nothing]
    if (!leaf || (was.nl === is.nl && was.en === is.en)) return []
    return [{ subject: leaf.subject, field: leaf.field, before: was, after: is }]
  })
}
