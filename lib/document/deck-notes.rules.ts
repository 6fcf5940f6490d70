import { formatNumber, formatPercent } from '../format'
import type { EditionTally } from '../report/edition-counts.schema'
import { type DeckDesk, words } from './deck-parts.rules'

/** The numbers of a slide, each with how many it is of, and the actions that are counted: what is asked about in a meeting. */
export function numbersOf({ say, locale }: DeckDesk, whose: string, { counts, total, reported, leftEarlier }: EditionTally): string[] {
  const n = (value: number) => formatNumber(value, locale)
  return [
    `${whose}: ${say.t('actionsCount', { count: total, number: n(total) })}, n/N = ${n(reported)}/${n(total)}.`,
    ...counts
      .filter(({ count }) => count > 0)
      .map(
        ({ state, count, percentage, actions }) =>
          `${say.state(state)}: ${n(count)}/${n(total)} (${formatPercent(percentage, locale)}): ${actions.join(', ')}.`,
      ),
    ...(leftEarlier.length > 0 ? [`${say.t('leftHere')}: ${n(leftEarlier.length)}: ${leftEarlier.join(', ')}.`] : []),
  ]
}

/** Every action of a chapter with where it is and who leads it. */
export const actionsInNotes = ({ say, content }: DeckDesk, numbers: string[]): string[] => {
  const own = new Set(numbers)
  return content.actions.flatMap(({ number, state, leads }) => {
    if (!own.has(number) || state === null) return []
    const lead = leads.length === 0 ? say.label('absence', 'LEAD') : leads.map((slug) => words(say.organisationName(slug))).join(', ')
    return [`${number}. ${words(say.actionName(number))}: ${say.state(state).toLowerCase()} (${lead})`]
  })
}

/** As many signs of a chapter as somebody may want to have at hand while speaking. */
const mostSigns = 6000

/** The text of a chapter; of a very long one the beginning, and where the rest is. */
export function inNotes(paragraphs: string[], address: string, most = mostSigns): string[] {
  const kept: string[] = []
  let signs = 0
  for (const paragraph of paragraphs) {
    if (signs + paragraph.length > most) return [...kept, `${paragraph.slice(0, most - signs)} […] ${address}`]
    kept.push(paragraph)
    signs += paragraph.length
  }
  return kept
}
