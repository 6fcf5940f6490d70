import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { languageTag } from '../locale'
import type { Piece } from './telling.rules'
import { hex } from './word-look.rules'

/** Signs that XML cannot hold, or that no text has: shown as such, never dropped. */
const unprintable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|[\u{7F}-\u{84}\u{86}-\u{9F}]/gu

export const printable = (text: string): string => text.replaceAll(unprintable, '\ufffd')

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** What is written in some words, line ends and all. */
function runsOf({ text, bold, italic, struck, code, quiet, language, href }: Piece): TextRun[] {
  const look = {
    bold,
    italics: italic,
    strike: struck,
    ...(code && { font: 'Courier New' }),
    ...(quiet && { color: hex('quiet') }),
    ...(href && { style: 'Hyperlink' }),
    ...(language && { language: { value: languageTag[language] } }),
  }
  return printable(text)
    .split('\n')
    .map(
      (line, place) =>
        new TextRun({ ...look, text: line, ...(rightToLeft.test(line) && { rightToLeft: true }), ...(place > 0 && { break: 1 }) }),
    )
}

/** Words in a paragraph; those that lead somewhere are links. */
export const written = (pieces: Piece[]): ParagraphChild[] =>
  pieces.flatMap((piece): ParagraphChild[] => {
    const runs = runsOf(piece)
    return piece.href ? [new ExternalHyperlink({ link: printable(piece.href), children: runs })] : runs
  })

type Look = Omit<IParagraphOptions, 'children' | 'text'>

export const paragraph = (style: string, children: ParagraphChild[], look: Look = {}): Paragraph =>
  new Paragraph({ style, children, ...look })

export const lines = (style: string, pieces: Piece[], look?: Look): Paragraph => paragraph(style, written(pieces), look)

/** A heading under which the contents find it. */
export const heading = (depth: 1 | 2 | 3 | 4, pieces: Piece[], look: Look = {}): Paragraph =>
  new Paragraph({ heading: `Heading${depth}`, children: written(pieces), ...look })

/** A name of a place in the document: letters and digits, since Word takes no others. */
const placeName = (kind: string, name: string) =>
  `${kind}_${name.replaceAll(/[^A-Za-z0-9]/g, (sign) => `_${sign.codePointAt(0)}_`)}`.slice(0, 40)

export const actionPlace = (number: string): string => placeName('action', number)

export const sourcePlace = (code: string): string => placeName('source', code)

export const placed = (place: string, children: ParagraphChild[]): ParagraphChild => new Bookmark({ id: place, children })

export const linkTo = (place: string, text: string): ParagraphChild =>
  new InternalHyperlink({ anchor: place, children: [new TextRun({ text: printable(text), style: 'Hyperlink' })] })

/** Notes at the foot of the page, one after the other: without the raised comma the numbers 17 and 18 would read as 1718. */
export const footnotes = (notes: Piece[][]): ParagraphChild[] =>
  notes.flatMap((pieces, place) => (place === 0 ? [footnote(pieces)] : [new TextRun({ text: ', ', superScript: true }), footnote(pieces)]))

const footnote = (pieces: Piece[]): ParagraphChild =>
  new FootnoteReferenceRun({ children: [lines('FootnoteText', [{ text: ' ' }, ...pieces])] })

/** Items one after the other, with commas between them. */
export const listed = (items: ParagraphChild[][]): ParagraphChild[] =>
  items.flatMap((item, place) => (place === 0 ? item : [new TextRun(', '), ...item]))
