import { type Drawing, element, letters, moved, type Svg, text } from './drawing.rules'
import { colours } from './figure-palette.rules'
import { inLines, widthOf } from './figure-text.rules'
import { koersMark, rule } from './state-drawing.rules'

/** What surrounds a drawing that leaves its page: of what and when it is, and where it comes from. */
export type FigureWords = {
  /** `nl-BE` or `en-GB`. */
  language: string
  title: string
  /** The plan, the year, whether it is provisional. */
  subtitle: string | null
  /** What has to be known to read it, one after the other. */
  notes: string[]
  /** `Bron: …` */
  source: string
  /** Where it was made: the address at which the page of the figure is. */
  origin: string
  /** That what is shown is invented; null for a real plan. */
  sample: string | null
}

const size = { title: 24, subtitle: 16, note: 14, source: 13 }
const margin = 32
/** How wide a figure is, in pixels: on a page of text, and in half a slide. */
export const figureWidth = 960
/** As wide as a drawing is in it. */
export const drawingWidth = figureWidth - 2 * margin

/** A file of SVG with its size in pixels, for whoever makes a picture of it. */
export type FigureFile = { svg: string; width: number; height: number }

const document = (
  { width, height }: { width: number; height: number },
  title: string,
  words: string,
  language: string,
  parts: Svg[],
): FigureFile => ({
  width,
  height,
  svg: element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', lang: language },
    element('title', {}, letters(title)),
    element('desc', {}, letters(words)),
    element('rect', { width, height, fill: colours.white }),
    ...parts,
  ),
})

/** A drawing as a file of its own, for a document that has a caption beside it. */
export const bareSvg = (drawing: Drawing, { language, title }: Pick<FigureWords, 'language' | 'title'>): FigureFile => {
  const at = { width: Math.ceil(drawing.width), height: Math.ceil(drawing.height) }
  return document(at, title, drawing.words, language, drawing.parts)
}

/** A figure that can be handed on: the drawing with its title, what has to be known of it, its source and where it comes from. */
export function figureSvg(draw: (width: number) => Drawing, words: FigureWords): FigureFile {
  const drawing = draw(drawingWidth)
  const parts: Svg[] = []
  let y = margin
  const write = (said: string, letterSize: number, look: { bold?: boolean; quiet?: boolean }, most: number) => {
    for (const row of inLines(said, letterSize, drawingWidth, most)) {
      y += Math.round(letterSize * 1.3)
      parts.push(
        text(margin, y - Math.round(letterSize * 0.3), row, { size: letterSize, bold: look.bold, colour: look.quiet ? 'quiet' : 'ink' }),
      )
    }
  }
  if (words.sample) {
    const width = Math.min(drawingWidth, widthOf(words.sample, size.note) + 20)
    parts.push(element('rect', { x: margin, y: y - 6, width, height: 26, fill: colours.brand }))
    parts.push(text(margin + 10, y + 12, words.sample, { size: size.note, bold: true }))
    y += 30
  }
  write(words.title, size.title, { bold: true }, 4)
  if (words.subtitle) {
    y += 4
    write(words.subtitle, size.subtitle, { quiet: true }, 3)
  }
  y += 20
  parts.push(moved(margin, y, drawing.parts))
  y += drawing.height + 14
  for (const note of words.notes) write(note, size.note, { quiet: true }, 4)
  y += 14
  parts.push(moved(margin, 0, [rule(y, drawingWidth)]))
  const left = inLines(words.source, size.source, drawingWidth - 250, 4)
  left.forEach((said, index) => {
    parts.push(text(margin, y + 22 + index * 18, said, { size: size.source, colour: 'quiet' }))
  })
  parts.push(koersMark(margin + drawingWidth - widthOf('Koers', 16) - 26, y + 9, 18))
  parts.push(text(margin + drawingWidth, y + 23, 'Koers', { size: 16, bold: true, anchor: 'end' }))
  const address = inLines(words.origin, size.source, 230, 2)
  address.forEach((said, index) => {
    parts.push(text(margin + drawingWidth, y + 42 + index * 18, said, { size: size.source, colour: 'quiet', anchor: 'end' }))
  })
  const height = Math.ceil(y + Math.max(22 + left.length * 18, 42 + address.length * 18) + margin / 2)
  return document(
    { width: figureWidth, height },
    words.title,
    [drawing.words, ...words.notes, words.source].join(' '),
    words.language,
    parts,
  )
}
