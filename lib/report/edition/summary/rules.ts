import type { Counts } from '../../../status/rules'
import { mentioned } from '../../../status/total/rules'
import type { BlockOf } from '../block/schema'
import type { EditionTally } from '../counts/schema'
import type { Facts } from '../facts/rules'
import { summaryWords } from '../vocabulary/rules'

/** The published totals of the year come first, each with its source; then the recorded counts, where they say something else (rule 5). */
export function summarySentences(facts: Pick<Facts, 'totals'>, recorded: EditionTally): BlockOf<'summary'>['sentences'] {
  const published = facts.totals.flatMap((total) => {
    const sentence = summaryWords(mentioned(total), total.total)
    return sentence ? [{ basis: 'PUBLISHED' as const, sentence, sources: total.sources.map((source) => source.code) }] : []
  })
  const sentence = summaryWords(Object.fromEntries(recorded.counts.map(({ state, count }) => [state, count])) as Counts)
  const own =
    sentence && !published.some((one) => one.sentence.nl === sentence.nl) ? [{ basis: 'RECORDED' as const, sentence, sources: [] }] : []
  return [...published, ...own]
}
