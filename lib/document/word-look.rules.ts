import type { INumberingOptions, IStylesOptions } from 'docx'
import { type Colour, colours } from '../figure/figure-palette.rules'

// Font sizes are in half points, distances in twentieths of a point: the units of the format.

/** A colour as office programs write it: six digits. */
export const hex = (colour: Colour): string => {
  const digits = colours[colour].slice(1)
  return digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits
}

/** One that every system has, or one of the same widths. */
export const wordFont = 'Arial'

/** A4 with margins of 2.5 cm at the sides: a table is as wide as the text, and running text is narrower (`Body`). */
export const page = { width: 11_906, height: 16_838, side: 1418, top: 1588, bottom: 1304, header: 680, footer: 624 }
export const textWidth = page.width - 2 * page.side

const navy = hex('navy')
const quiet = hex('quiet')
const heading = (size: number, before: number, after: number) => ({
  run: { bold: true, size, color: navy, font: wordFont },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after, line: 252, lineRule: 'auto' as const } },
})
/** Running text is 70 letters wide. */
const narrow = { right: 1250 }

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: wordFont, size: 21, color: hex('ink') },
      paragraph: { spacing: { after: 0, line: 288, lineRule: 'auto' as const } },
    },
    title: {
      run: { bold: true, size: 76, color: navy, font: wordFont },
      paragraph: { spacing: { before: 0, after: 160, line: 240, lineRule: 'auto' as const } },
    },
    heading1: heading(42, 0, 200),
    heading2: heading(27, 340, 110),
    heading3: heading(23, 280, 80),
    heading4: heading(21, 200, 60),
    caption: {
      run: { bold: true, size: 19, color: hex('ink') },
      paragraph: { keepNext: true, spacing: { before: 240, after: 100, line: 252, lineRule: 'auto' as const } },
    },
    hyperlink: { run: { color: hex('action'), underline: { type: 'single' } } },
    footnoteText: { run: { size: 17, color: hex('ink') }, paragraph: { spacing: { after: 40, line: 240, lineRule: 'auto' as const } } },
    footnoteReference: { run: { superScript: true, color: hex('action') } },
  },
  paragraphStyles: [
    {
      id: 'Body',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: narrow, spacing: { after: 160, line: 300, lineRule: 'auto' as const } },
    },
    {
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 30, color: navy },
      paragraph: { spacing: { after: 200, line: 324, lineRule: 'auto' as const } },
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 30, color: hex('ink') },
      paragraph: { spacing: { after: 120, line: 288, lineRule: 'auto' as const } },
    },
    {
      id: 'Kicker',
      name: 'Kicker',
      basedOn: 'Normal',
      run: { size: 22, bold: true, color: hex('action') },
      paragraph: { keepNext: true, spacing: { after: 80 } },
    },
    {
      id: 'Quiet',
      name: 'Quiet',
      basedOn: 'Normal',
      run: { size: 19, color: quiet },
      paragraph: { indent: narrow, spacing: { after: 100, line: 264, lineRule: 'auto' as const } },
    },
    { id: 'Notice', name: 'Notice', basedOn: 'Normal', run: { size: 20 }, paragraph: notice('warning', 'brand') },
    { id: 'Caveat', name: 'Caveat', basedOn: 'Normal', run: { size: 19 }, paragraph: notice('action', 'action') },
    { id: 'Quote', name: 'Quote', basedOn: 'Body', run: { italics: true }, paragraph: { indent: { left: 340, ...narrow } } },
    { id: 'Typed', name: 'Typed', basedOn: 'Body', run: { font: 'Courier New', size: 18 } },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: 30, after: 30, line: 250, lineRule: 'auto' as const } },
    },
    { id: 'TableHead', name: 'Table Head', basedOn: 'TableText', run: { bold: true, color: navy }, paragraph: { keepNext: true } },
    { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: 16, color: quiet } },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 16, color: quiet } },
    {
      id: 'ContentsTitle',
      name: 'Contents Title',
      basedOn: 'Normal',
      run: { bold: true, size: 44, color: navy },
      paragraph: { spacing: { after: 240 } },
    },
    { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', run: { size: 21 }, paragraph: { spacing: { before: 60, after: 60 } } },
    { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', run: { size: 19, color: quiet }, paragraph: { indent: { left: 340 } } },
    {
      id: 'ListBullet',
      name: 'List Bullet',
      basedOn: 'Body',
      quickFormat: true,
      paragraph: { spacing: { after: 80, line: 288, lineRule: 'auto' as const }, contextualSpacing: false },
    },
    {
      id: 'ListNumber',
      name: 'List Number',
      basedOn: 'Body',
      quickFormat: true,
      paragraph: { spacing: { after: 80, line: 288, lineRule: 'auto' as const } },
    },
    { id: 'Code', name: 'Code', basedOn: 'Normal', run: { font: 'Courier New', size: 17 }, paragraph: { spacing: { after: 100 } } },
  ],
}

function notice(line: Colour, _ground: Colour) {
  return {
    indent: { left: 200, right: 200 },
    spacing: { before: 80, after: 200, line: 276, lineRule: 'auto' as const },
    shading: { type: 'clear' as const, fill: line === 'warning' ? 'FFF9E8' : 'F1F5FB' },
    border: { left: { style: 'single' as const, size: 24, space: 8, color: hex(line) } },
  }
}

const deepest = [0, 1, 2, 3, 4, 5, 6, 7, 8]
const level = (place: number) => ({ paragraph: { indent: { left: 340 * (place + 1), hanging: 340, ...narrow } } })

/** The two kinds of list. A numbered list starts again wherever another instance of it is used. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'bullets',
      levels: deepest.map((place) => ({
        level: place,
        format: 'bullet' as const,
        text: place % 2 === 0 ? '•' : '–',
        alignment: 'left' as const,
        style: level(place),
      })),
    },
    {
      reference: 'numbers',
      levels: deepest.map((place) => ({
        level: place,
        format: 'decimal' as const,
        text: `%${place + 1}.`,
        alignment: 'left' as const,
        style: level(place),
      })),
    },
  ],
}
