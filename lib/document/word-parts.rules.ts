import { type ParagraphChild, TextRun } from 'docx'
import { formatDate, formatNumber, formatPartialDate } from '../format'
import { getTranslator } from '../i18n'
import type { Locale } from '../locale'
import type { EditionContent } from '../report/edition.schema'
import type { EditionAction, EditionEntry } from '../report/edition-action.schema'
import type { CountState } from '../status/status.rules'
import type { DocumentContext } from './document.rules'
import type { Pictures } from './document-picture.rules'
import { isEmpty, type Piece, type Telling, tellingOf } from './telling.rules'
import { stateSign } from './word-picture.rules'
import type { ListCounter } from './word-prose.rules'
import { actionPlace, footnotes, linkTo, listed, printable, sourcePlace, written } from './word-text.rules'

/** What every chapter of the Word document is made with. */
export type Desk = {
  content: EditionContent
  locale: Locale
  context: DocumentContext
  say: Telling
  /** The words of this document beside those of the edition. */
  t: ReturnType<typeof getTranslator<'office'>>
  pictures: Pictures
  lists: ListCounter
}

export const deskOf = (content: EditionContent, locale: Locale, context: DocumentContext, pictures: Desk['pictures']): Desk => ({
  content,
  locale,
  context,
  say: tellingOf(content, locale),
  t: getTranslator(locale, 'office'),
  pictures,
  lists: { next: 1 },
})

export const number = (value: number, { locale }: Pick<Desk, 'locale'>): string => formatNumber(value, locale)

/** The sign of a state and its word. */
export function stateWords({ pictures, say }: Desk, state: CountState): ParagraphChild[] {
  const sign = pictures.signs.get(state)
  return [...(sign ? [stateSign(sign), new TextRun('\u00a0')] : []), new TextRun(say.state(state))]
}

/** One side of a change: a state, or that the action was not in scope there. */
export const sideWords = (desk: Desk, state: CountState | null, passage: 'ENTERED' | 'LEFT'): ParagraphChild[] =>
  state === null ? [new TextRun(desk.say.label('passage', passage))] : stateWords(desk, state)

/** Actions by number, each leading to where it is described. */
export const actionLinks = ({ say }: Desk, numbers: string[]): ParagraphChild[] =>
  listed(numbers.map((one) => (say.action(one) ? [linkTo(actionPlace(one), one)] : [new TextRun(one)])))

/** A note at the foot of the page for each source. */
export const sourceNotes = ({ say, locale }: Desk, codes: string[]): ParagraphChild[] =>
  footnotes(
    codes.map((code) => {
      const source = say.source(code)
      if (!source) return [{ text: code }]
      const about = [source.publisher, source.date && formatPartialDate(source.date, locale)].filter(Boolean).join(', ')
      return [{ text: source.title, ...(source.url && { href: source.url }) }, ...(about ? [{ text: ` (${about})` }] : [])]
    }),
  )

/** ` [3, 5]`: the numbers of sources in the list at the end, to which they lead. */
export function sourceLinks({ content }: Desk, codes: string[]): ParagraphChild[] {
  if (codes.length === 0) return []
  const numbered = codes.map((code) => {
    const place = content.sources.findIndex((source) => source.code === code)
    return place === -1 ? [new TextRun(printable(code))] : [linkTo(sourcePlace(code), String(place + 1))]
  })
  return [new TextRun('\u00a0['), ...listed(numbered), new TextRun(']')]
}

/** A note at the foot of the page for each thing that shows that an entry is true. */
export const evidenceNotes = ({ say, locale }: Desk, evidence: EditionEntry['evidence']): ParagraphChild[] =>
  footnotes(
    evidence.map(({ label, url, accessedOn }) => [
      ...say.pieces(label, url ?? undefined).map((piece) => (url && !piece.quiet ? { ...piece, href: url } : piece)),
      ...(url && accessedOn ? [{ text: ` (${say.t('accessed', { date: formatDate(accessedOn, locale) })})` }] : []),
    ]),
  )

export const organisations = ({ say }: Desk, slugs: string[]): ParagraphChild[] =>
  listed(slugs.map((slug) => written(say.organisationName(slug))))

/** Why there is nothing to report, why nothing moved, or why and where the action went: one line each. */
export function reasonsOf({ say }: Desk, { closing, nothingToReport, unchangedReason, reason }: EditionEntry): Piece[][] {
  const { t, label, pieces } = say
  // what somebody wrote about closing is a sentence of its own: it comes last
  const line = (word: string, parts: Piece[][], note: Piece[] = []): Piece[][] => {
    const said = parts.filter((part) => part.length > 0)
    return said.length === 0
      ? []
      : [
          [
            { text: `${word} `, quiet: true },
            ...said.flatMap((part, place) => (place > 0 ? [{ text: '; ' }, ...part] : part)),
            ...(note.length > 0 ? [{ text: '. ' }, ...note] : []),
          ],
        ]
  }
  const words = (text: typeof reason): Piece[] => (isEmpty(text) ? [] : pieces(text))
  return [
    ...line(t('nothing'), [nothingToReport ? [{ text: label('nothingToReport', nothingToReport) }] : []]),
    ...line(
      t('closing'),
      closing
        ? [
            [{ text: label('closingReason', closing.reason) }],
            closing.successorAction
              ? [{ text: `${say.continuesIn(closing.successorAction)}. ` }, ...say.actionName(closing.successorAction)]
              : [],
            closing.successorOrganisation || !isEmpty(closing.successor)
              ? [
                  { text: `${label('destination', 'ORGANISATION')} ` },
                  ...(closing.successorOrganisation ? say.organisationName(closing.successorOrganisation) : []),
                  ...(closing.successorOrganisation && !isEmpty(closing.successor) ? [{ text: ': ' }] : []),
                  ...words(closing.successor),
                ]
              : [],
          ]
        : [],
      closing ? words(closing.note) : [],
    ),
    ...line(t('unchanged'), [unchangedReason ? [{ text: label('unchangedReason', unchangedReason) }] : []]),
    ...line(t('reason'), [words(reason)]),
  ]
}

export const noEvidenceMark = ({ say }: Desk, { lacksEvidence }: EditionAction): ParagraphChild[] =>
  lacksEvidence ? written([{ text: ` (${say.label('mark', 'NO_EVIDENCE')})`, quiet: true }]) : []
