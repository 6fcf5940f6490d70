import { xml } from '../text/xml'
import { type Colour, colours } from './figure-palette.rules'

/** SVG that was made here: what people typed is in it as text only. */
export type Svg = string & { readonly made: unique symbol }

/** Something drawn, with its size in pixels and what it shows in words, for those who do not see it. */
export type Drawing = { width: number; height: number; parts: Svg[]; words: string }

/** What is known of text in a drawing that leaves the page: the font where the reader has it, else one that every system has. */
export const fontFamily = "Inter, 'Helvetica Neue', Arial, sans-serif"

type Attributes = Record<string, string | number | null | undefined>

const rounded = (value: string | number): string => (typeof value === 'number' ? String(Math.round(value * 100) / 100) : value)

/** An element with its attributes; those without a value are left out. */
export function element(name: string, attributes: Attributes, ...content: Svg[]): Svg {
  const given = Object.entries(attributes)
    .map(([key, value]) => (value === null || value === undefined ? '' : ` ${key}="${xml(rounded(value))}"`))
    .join('')
  return (content.length === 0 ? `<${name}${given}/>` : `<${name}${given}>${content.join('')}</${name}>`) as Svg
}

/** Text as the content of an element. */
export const letters = (text: string): Svg => xml(text) as Svg

type TextLook = { size: number; colour?: Colour; bold?: boolean; anchor?: 'start' | 'middle' | 'end'; strong?: string | null }

/** A line of text with its baseline at `y`; what is `strong` follows in bold. */
export const text = (x: number, y: number, said: string, { size, colour = 'ink', bold = false, anchor = 'start', strong }: TextLook): Svg =>
  element(
    'text',
    {
      x,
      y,
      'font-family': fontFamily,
      'font-size': size,
      'font-weight': bold ? 600 : null,
      'text-anchor': anchor === 'start' ? null : anchor,
      fill: colours[colour],
    },
    letters(said),
    ...(strong ? [letters(' '), element('tspan', { 'font-weight': 600 }, letters(strong))] : []),
  )

export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  colour: Colour,
  width = 1,
  dashes: readonly number[] | null = null,
): Svg => element('line', { x1, y1, x2, y2, stroke: colours[colour], 'stroke-width': width, 'stroke-dasharray': dashes?.join(' ') })

/** Parts moved together. */
export const moved = (x: number, y: number, parts: Svg[]): Svg =>
  element('g', { transform: `translate(${rounded(x)} ${rounded(y)})` }, ...parts)
