import { formatDate, formatNumber } from '../format'
import { getTranslator } from '../i18n'
import { mentioned } from '../status/published-total.rules'
import type { Counts } from '../status/status.rules'
import type { EditionContent } from './edition.schema'
import type { BlockOf } from './edition-block.schema'
import type { EditionTally } from './edition-counts.schema'
import type { Facts } from './edition-facts.rules'
import { inBoth, summaryWords } from './edition-vocabulary.rules'
import type { Words } from './edition-vocabulary.schema'

// Sentences with a number or a caveat in them: they stay in the edition as they were read on the day.

type Simple = 'same' | 'differ' | 'differText' | 'noChanges' | 'noYearBefore' | 'measures' | 'sample' | 'sampleText'
const simple = (key: Simple) => inBoth((locale) => getTranslator(locale, 'edition')(`sentence.${key}`))

/** On how many actions of N there is a confirmed entry. */
export const reportedSentence = ({ reported, total }: { reported: number; total: number }): Words =>
  inBoth((locale) =>
    getTranslator(locale, 'edition')('sentence.reported', { done: formatNumber(reported, locale), total: formatNumber(total, locale) }),
  )

/** A sentence about some actions; null when there are none. */
export const statementAbout = (key: 'leftEarlier' | 'withoutEvidence', actions: string[]): { sentence: Words; actions: string[] } | null =>
  actions.length === 0
    ? null
    : {
        sentence: inBoth((locale) =>
          getTranslator(locale, 'edition')(`sentence.${key}`, { count: actions.length, number: formatNumber(actions.length, locale) }),
        ),
        actions,
      }

/** Whether a published total and what is recorded say the same. */
export const comparison = (differ: boolean): { sentence: Words; text: Words | null } =>
  differ ? { sentence: simple('differ'), text: simple('differText') } : { sentence: simple('same'), text: null }

/** What is compared in the chapter on what changed, or why there is nothing in it. */
export function changesSentence(since: number | null, moves: number): Words {
  if (since === null) return simple('noYearBefore')
  if (moves === 0) return simple('noChanges')
  return inBoth((locale) => getTranslator(locale, 'edition')('sentence.since', { year: String(since) }))
}

/** What is above the measurements of the lead indicator. */
export const measuresSentence = (): Words => simple('measures')

/** Of which day the data are, and when the year was closed; null when it is still open. */
export const datesSentence = (publishedOn: string, closedOn: string | null): Words | null =>
  closedOn === null
    ? null
    : inBoth((locale) =>
        getTranslator(locale, 'edition')('sentence.dates', {
          published: formatDate(publishedOn, locale),
          closed: formatDate(closedOn, locale),
        }),
      )

/** What a reader must know before reading: that a report was made with sample data. */
export const noticesOf = (sample: boolean): EditionContent['notices'] =>
  sample ? [{ title: simple('sample'), text: simple('sampleText') }] : []

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
