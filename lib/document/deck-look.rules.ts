import type PptxGenJS from 'pptxgenjs'
import type { Box } from './deck-fit.rules'
import { hex, wordFont } from './word-look.rules'

// Positions in inches on a slide of 13.33 × 7.5; text in points.

export const font = wordFont
export const slideSize = { w: 13.333, h: 7.5 }
const margin = 0.65
export const inner = { x: margin, w: slideSize.w - 2 * margin, top: 1.75, bottom: 6.85 }

export const places = {
  title: { x: inner.x, y: 0.5, w: 10.9, h: 1 },
  mark: { x: 11.7, y: 0.18, w: 1, h: 0.26 },
  footer: { x: inner.x, y: 7.02, w: 10.5, h: 0.25 },
  number: { x: 12.0, y: 7.02, w: 0.68, h: 0.25 },
  coverTitle: { x: inner.x, y: 2.2, w: 11.2, h: 1.1 },
} as const satisfies Record<string, Box>

export const titleSizes = [28, 26, 24, 22, 20] as const
export const textSizes = [18, 17, 16, 15, 14, 13, 12] as const
export const smallest = 11

export const text = { fontFace: font, color: hex('ink'), margin: 0, valign: 'top' as const, fit: 'none' as const, lineSpacingMultiple: 1 }

type Said = { footer: string /** `Voorbeeld`, `Ontwerp`: on every slide. */; marks: string[] }

/** The two kinds of slide. Their titles are title placeholders: an outline and a program that reads aloud tell slides apart by it. */
export function mastersOf({ footer, marks }: Said): PptxGenJS.SlideMasterProps[] {
  const common: NonNullable<PptxGenJS.SlideMasterProps['objects']> = [
    { rect: { x: 0, y: 0, w: slideSize.w, h: 0.09, fill: { color: hex('navy') } } },
    ...marks.map((mark, place) => ({
      text: {
        text: mark.toUpperCase(),
        options: {
          ...places.mark,
          x: places.mark.x - (marks.length - 1 - place) * 1.1,
          fontFace: font,
          fontSize: 10,
          bold: true,
          align: 'center' as const,
          valign: 'middle' as const,
          margin: 0,
          color: hex('ink'),
          fill: { color: hex('brand') },
        },
      },
    })),
    {
      text: {
        text: footer,
        options: { ...places.footer, fontFace: font, fontSize: 10, margin: 0, color: hex('quiet'), valign: 'middle' as const },
      },
    },
  ]
  // without a size: the one here would win over that of a slide, and the master has one
  const title = (box: Box, valign: 'top' | 'bottom') => ({
    placeholder: {
      options: {
        name: 'title',
        type: 'title' as const,
        ...box,
        fontFace: font,
        bold: true,
        color: hex('navy'),
        align: 'left' as const,
        valign,
        margin: 0,
      },
      text: '',
    },
  })
  const slideNumber = { ...places.number, fontFace: font, fontSize: 10, color: hex('quiet'), align: 'right' as const }
  return [
    { title: 'COVER', background: { color: hex('white') }, objects: [...common, title(places.coverTitle, 'bottom')] },
    { title: 'PAGE', background: { color: hex('white') }, objects: [...common, title(places.title, 'top')], slideNumber },
  ]
}
