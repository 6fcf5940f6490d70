import { capitalised, localised } from '../format'
import { getTranslator } from '../i18n'
import { type Locale, otherLocale } from '../locale'
import type { EditionContent } from '../report/edition.schema'
import type { BlockOf, EditionBlock } from '../report/edition-block.schema'
import { type View, viewOf } from '../report/edition-view.rules'
import type { Text } from '../report/edition-vocabulary.schema'
import type { Prose, ProseElement } from '../text/prose'

/** Some words with what is special about them: the smallest part of a text in a document. */
export type Piece = {
  text: string
  bold?: boolean
  italic?: boolean
  struck?: boolean
  code?: boolean
  /** Said beside something else, and less important than that. */
  quiet?: boolean
  href?: string
  /** Where it is not that of the document: its translation is missing. */
  language?: Locale
}

/** The words of a text, without what is special about them. */
export const plain = (pieces: Piece[]): string => pieces.map(({ text }) => text).join('')

export const isEmpty = (text: Text): boolean => text.nl === null && text.en === null

/** A text in the language of a document. A missing translation is named before the text in the other language, never mixed in. */
export function piecesOf({ nl, en }: Text, locale: Locale, absent?: string): Piece[] {
  const text = localised(nl, en, locale)
  if (text.is === 'present') return [{ text: text.text }]
  const t = getTranslator(locale, 'content')
  if (text.is === 'absent') return [{ text: absent ?? t('textMissing'), quiet: true }]
  return [
    { text: `[${t('translationMissing')}] `, quiet: true },
    { text: text.text, language: text.language },
  ]
}

export const blockOf = <T extends EditionBlock['type']>({ blocks }: EditionContent, type: T): BlockOf<T> | undefined =>
  blocks.find((block): block is BlockOf<T> => block.type === type)

/** Everything that a document says of an edition, in pieces and in one language. */
export function tellingOf(content: EditionContent, locale: Locale) {
  const view = viewOf(content, locale)
  const pieces = (text: Text, absent?: string) => piecesOf(text, locale, absent)
  const actionTitle = (number: string): Piece[] => {
    const action = view.action(number)
    return action ? pieces(action.title, view.label('absence', 'TITLE')) : [{ text: number }]
  }
  /** Where all titles are working titles, that is said once instead of at each. */
  const titled = content.actions.filter(({ title }) => !isEmpty(title))
  const allWorking = titled.length > 1 && titled.every(({ titleStatus }) => titleStatus === 'WORKING')
  return {
    ...view,
    pieces,
    /** That a text is only there in the other language. */
    missing: [{ text: `[${getTranslator(locale, 'content')('translationMissing')}]`, quiet: true }] satisfies Piece[],
    /** The title of an action, without its number and without saying whether it is official. */
    actionTitle,
    /** The same, marked when it is a working title and others are not. */
    actionName: (number: string): Piece[] => [
      ...actionTitle(number),
      ...markOf(view, !allWorking && view.action(number)?.titleStatus === 'WORKING'),
    ],
    allWorking,
    flagshipTitle: (code: string): Piece[] => {
      const [first, ...rest] = pieces(view.flagship(code)?.title ?? { nl: code, en: code })
      return first ? [{ ...first, text: capitalised(first.text) }, ...rest] : []
    },
    organisationName: (slug: string): Piece[] => {
      const organisation = view.organisation(slug)
      return organisation ? pieces(organisation.name) : [{ text: slug }]
    },
    /** The prose in the language of the document, or in the other one, which is then named; null where there is none. */
    proseIn: (prose: { nl: Prose | null; en: Prose | null }): { prose: Prose; language: Locale; missing: boolean } | null => {
      const language = [locale, otherLocale(locale)].find((one) => prose[one]?.length)
      const found = language && prose[language]
      return found ? { prose: found, language, missing: language !== locale } : null
    },
  }
}

export type Telling = ReturnType<typeof tellingOf>

const markOf = (view: Pick<View, 'label'>, working: boolean): Piece[] =>
  working ? [{ text: ` (${view.label('mark', 'WORKING_TITLE')})`, quiet: true }] : []

const wordsIn = (node: string | ProseElement): string => {
  if (typeof node === 'string') return node
  return node.element === 'br' ? ' ' : (node.children ?? []).map(wordsIn).join('')
}

const oneLine = (node: ProseElement) => wordsIn(node).replaceAll(/\s+/g, ' ').trim()

/** The paragraphs and the items of lists of a prose, as plain text; headings and tables say nothing on their own. */
export const paragraphsOf = (prose: Prose): string[] =>
  prose.flatMap((node) => {
    if (typeof node === 'string') return [node]
    if (node.element === 'p' || node.element === 'li') return [oneLine(node)]
    return ['ul', 'ol', 'blockquote'].includes(node.element) ? paragraphsOf(node.children ?? []) : []
  })

/** Its first whole sentences: what leads to a list, or is in one, does not count. */
export function openingOf(prose: Prose, most: number, locale: Locale): string[] {
  const paragraphs = prose.flatMap((node) => (typeof node !== 'string' && node.element === 'p' ? [oneLine(node)] : []))
  return firstSentences(paragraphs, most + 2, locale)
    .filter((sentence) => !sentence.endsWith(':'))
    .slice(0, most)
}

const segmenters = new Map<Locale, Intl.Segmenter>()

/** The first sentences of some paragraphs. */
export function firstSentences(paragraphs: string[], most: number, locale: Locale): string[] {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'sentence' })
  segmenters.set(locale, segmenter)
  const sentences: string[] = []
  for (const paragraph of paragraphs) {
    for (const { segment } of segmenter.segment(paragraph)) {
      if (sentences.length === most) return sentences
      if (segment.trim()) sentences.push(segment.trim())
    }
  }
  return sentences
}
