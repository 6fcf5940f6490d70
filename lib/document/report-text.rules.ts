import { capitalised, localised } from '../format'
import { getTranslator } from '../i18n'
import { type Locale, otherLocale } from '../locale'
import type { View } from '../report/edition-view.rules'
import type { Text } from '../report/edition-vocabulary.schema'
import type { BilingualProse, Prose, ProseElement } from '../text/prose'

/** Words as a document prints them: in its language, or in the other one, and then it says so. */
export type Said = string | { text: string; lang: Locale; mark: string }

/** Words in the language of a document; null where they exist in neither. */
export function said(text: Text, locale: Locale): Said | null {
  const found = localised(text.nl, text.en, locale)
  if (found.is === 'absent') return null
  if (found.is === 'present') return found.text
  return { text: found.text, lang: found.language, mark: getTranslator(locale, 'content')('translationMissing') }
}

/** The same as the title of a chapter: the names of sources begin with a small letter where a sentence goes on. */
export function saidAsTitle(text: Text, locale: Locale): Said | null {
  const found = said(text, locale)
  if (found === null) return null
  return typeof found === 'string' ? capitalised(found) : { ...found, text: capitalised(found.text) }
}

/** The same as one string: where words are in a line of others. */
export const plainly = (text: Text, locale: Locale): string | null => {
  const found = said(text, locale)
  return found === null || typeof found === 'string' ? found : `[${found.mark}] ${found.text}`
}

export type Note = { number: number; text: Said; about: string; url: string | null; of: string[] }

/** Everything that a report rests on gets a number where it is first mentioned, and one note at the end. */
export function noteBook() {
  const notes = new Map<string, Note>()
  return {
    /** The number of a note; `of` is the action that it belongs to. */
    number(key: string, note: () => Omit<Note, 'number' | 'of'>, of?: string): number {
      const known = notes.get(key) ?? { ...note(), number: notes.size + 1, of: [] }
      notes.set(key, known)
      if (of !== undefined && !known.of.includes(of)) known.of.push(of)
      return known.number
    },
    all: () => [...notes.values()],
  }
}

export type NoteBook = ReturnType<typeof noteBook>

/** A laid out text, with the depth of its headings and the numbers of its links. */
export type PrintedNode = string | (Omit<ProseElement, 'children'> & { children?: PrintedNode[]; level?: number; note?: number })
export type PrintedProse = { lang: Locale; mark: string | null; nodes: PrintedNode[] }

/**
 * A text of a report in the language of the document, or in the other one with a mark; null where there is none in either. Headings begin at
 * `level` and go one deeper at a time: a reader by headings gets lost otherwise.
 */
export function printedProse(prose: BilingualProse, { locale }: View, book: NoteBook, level = 2): PrintedProse | null {
  const lang = [locale, otherLocale(locale)].find((one) => prose[one]?.length)
  const shown = lang && prose[lang]
  if (!shown) return null
  const mark = lang === locale ? null : getTranslator(locale, 'content')('translationMissing')
  return { lang, mark, nodes: printedNodes(shown, book, { deepest: level - 1, first: level }) }
}

type Depth = { deepest: number; first: number }

function printedNodes(nodes: Prose, book: NoteBook, depth: Depth): PrintedNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return node
    const { children, ...own } = node
    const heading = /^h([1-6])$/.exec(own.element)
    const level = heading ? Math.min(Number(heading[1]) + depth.first - 1, depth.deepest + 1, 6) : undefined
    if (level !== undefined) depth.deepest = level
    const inner = children && printedNodes(children, book, depth)
    const href = own.href
    const note =
      href === undefined
        ? undefined
        : book.number(`link ${href}`, () => ({ text: capitalised(wordsOf(children ?? [])) || href, about: '', url: href }))
    return { ...own, ...(inner && { children: inner }), ...(level && { level }), ...(note && { note }) }
  })
}

/** The words of a laid out text. */
export const wordsOf = (nodes: Prose): string =>
  nodes.map((node) => (typeof node === 'string' ? node : wordsOf(node.children ?? []))).join('')
