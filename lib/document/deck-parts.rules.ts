import type PptxGenJS from 'pptxgenjs'
import { getTranslator } from '../i18n'
import { type Locale, languageTag } from '../locale'
import type { EditionContent } from '../report/edition.schema'
import type { CountState } from '../status/status.rules'
import { type Box, fitIn, fitLines, heightOf, lineHeight } from './deck-fit.rules'
import { places, text, titleSizes } from './deck-look.rules'
import type { DocumentContext } from './document.rules'
import type { Pictures } from './document-picture.rules'
import { type Piece, plain, type Telling, tellingOf } from './telling.rules'
import { hex } from './word-look.rules'
import { printable } from './word-text.rules'

/** What every slide is made with. */
export type DeckDesk = {
  deck: PptxGenJS
  content: EditionContent
  locale: Locale
  context: DocumentContext
  say: Telling
  t: ReturnType<typeof getTranslator<'office'>>
  signs: Pictures['signs']
}

export const deckDeskOf = (
  deck: PptxGenJS,
  content: EditionContent,
  locale: Locale,
  context: DocumentContext,
  signs: Pictures['signs'],
): DeckDesk => ({
  deck,
  content,
  locale,
  context,
  say: tellingOf(content, locale),
  t: getTranslator(locale, 'office'),
  signs,
})

/** A slide that is being made, and what is said beside it. */
export type NotedSlide = { slide: PptxGenJS.Slide; notes: string[]; lang: string }

/** Words on a slide: one line, whatever was typed. */
export const words = (pieces: Piece[]): string => printable(plain(pieces)).replaceAll(/\s+/g, ' ').trim()

/** A slide with its title, which is shortened where it is too long and then said in full in the notes. */
export function beginSlide({ deck, locale }: DeckDesk, title: string): NotedSlide {
  const slide = deck.addSlide({ masterName: 'PAGE' })
  const lang = languageTag[locale]
  const fitted = fitIn([printable(title)], places.title, { sizes: titleSizes })
  slide.addText(fitted.paragraphs.join(' '), { placeholder: 'title', objectName: 'title', fontSize: fitted.size, lang })
  return { slide, notes: fitted.cut ? [title] : [], lang }
}

/** Where the title was too long to be read in full, everything is in the notes. */
export const close = ({ slide, notes }: NotedSlide): void => {
  slide.addNotes(notes.map((line) => printable(line)).join('\n'))
}

type Look = { sizes: readonly number[]; bold?: boolean; colour?: Parameters<typeof hex>[0]; bullets?: boolean; between?: number }

/** Paragraphs in a box, in the largest size in which they fit; what does not fit ends in `…` and is in the notes in full. @returns the height. */
export function write(
  { slide, notes, lang }: NotedSlide,
  paragraphs: string[],
  box: Box,
  { sizes, bold = false, colour = 'ink', bullets = false, between = 0.4 }: Look,
): number {
  if (paragraphs.length === 0) return 0
  const indent = bullets ? 0.2 : 0
  const fitted = fitIn(paragraphs.map(printable), box, { sizes, between, indent })
  if (fitted.cut) notes.push(...paragraphs)
  slide.addText(
    fitted.paragraphs.map((line, place) => ({
      text: line,
      options: {
        breakLine: place < fitted.paragraphs.length - 1,
        paraSpaceAfter: place < fitted.paragraphs.length - 1 ? fitted.size * lineHeight * between : 0,
        ...(bullets && { bullet: { indent: 14 } }),
      },
    })),
    { ...text, ...box, fontSize: fitted.size, bold, color: hex(colour), lang },
  )
  return fitted.height
}

/** A few words above a part of a slide. */
export const label = (made: NotedSlide, said: string, box: Omit<Box, 'h'>): number => {
  write(made, [said], { ...box, h: 0.3 }, { sizes: [14, 13, 12, 11], bold: true, colour: 'action' })
  return 0.36
}

/** The sign of a state: its word is beside it. */
export function sign(
  { signs }: Pick<DeckDesk, 'signs'>,
  { slide }: NotedSlide,
  state: CountState,
  at: { x: number; y: number },
  size = 0.2,
): void {
  const bytes = signs.get(state)
  if (bytes)
    slide.addImage({
      data: `image/png;base64,${Buffer.from(bytes).toString('base64')}`,
      ...at,
      w: size,
      h: size,
      altText: ' ',
      objectName: 'decoration',
    })
}

export type Cell = {
  text: string
  bold?: boolean
  align?: 'left' | 'right'
  colour?: Parameters<typeof hex>[0]
  /** Lines at most. */
  most?: number
  /** The sign of a state before its word. */
  sign?: CountState
}
type Grid = { x: number; y: number; widths: number[]; size: number; bottom: number }
const padding = { x: 0.08, y: 0.06 }

/**
 * A table of which each row is as high as its words need. @returns how many rows fitted above the bottom, and where the table ends. What is
 * shortened in a cell is in the notes in full.
 */
export function grid(
  desk: Pick<DeckDesk, 'signs'>,
  made: NotedSlide,
  head: Cell[],
  rows: Cell[][],
  { x, y, widths, size, bottom }: Grid,
): { shown: number; end: number } {
  const { slide, notes, lang } = made
  const signSize = size / 68
  const cellOf = ({ text, bold, align = 'left', colour = 'ink', most = 3, sign: state }: Cell, place: number, header: boolean) => {
    const indent = state ? signSize + 0.08 : 0
    const fitted = fitLines(printable(text), { w: (widths[place] ?? 1) - 2 * padding.x - indent, size, most })
    return {
      lines: fitted.lines,
      full: fitted.cut ? text : null,
      cell: {
        text: fitted.text,
        options: {
          bold: header || bold,
          align,
          color: hex(header ? 'navy' : colour),
          lang,
          border: borders(header),
          margin: inset(indent),
        },
      },
    }
  }
  const table: PptxGenJS.TableRow[] = []
  const heights: number[] = []
  let end = y
  let shown = 0
  const signs: { state: CountState; x: number; y: number }[] = []
  for (const [index, row] of [head, ...rows].entries()) {
    const cells = row.map((cell, place) => cellOf(cell, place, index === 0))
    const height = heightOf(Math.max(...cells.map(({ lines }) => lines)), size) + 2 * padding.y
    if (end + height > bottom) break
    for (const [place, cell] of row.entries()) {
      const left = x + widths.slice(0, place).reduce((sum, width) => sum + width, 0)
      if (cell.sign) signs.push({ state: cell.sign, x: left + padding.x, y: end + padding.y + 0.01 })
    }
    end += height
    heights.push(height)
    table.push(cells.map(({ cell }) => cell))
    notes.push(...cells.flatMap(({ full }) => (full === null ? [] : [full])))
    if (index > 0) shown++
  }
  slide.addTable(table, {
    x,
    y,
    w: widths.reduce((sum, width) => sum + width, 0),
    colW: widths,
    rowH: heights,
    fontFace: text.fontFace,
    fontSize: size,
    valign: 'top',
  })
  for (const { state, ...at } of signs) sign(desk, made, state, at, signSize)
  return { shown, end }
}

/** Top, right, bottom and left, in inches: the library reads what is below 1 as that. */
const inset = (indent: number): [number, number, number, number] => [padding.y, padding.x, padding.y, padding.x + indent]

function borders(header: boolean): [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps] {
  const none = { type: 'none' as const }
  return [none, none, { type: 'solid', pt: header ? 1.25 : 0.75, color: hex(header ? 'navy' : 'grey-300') }, none]
}
