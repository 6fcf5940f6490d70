import { inLines } from '../figure/figure-text.rules'

/** A part of a slide, in inches. */
export type Box = { x: number; y: number; w: number; h: number }

/** Text as it fits in a box: its size in points, and whether something had to be left out, which then ends in `…`. */
export type Fit = { paragraphs: string[]; size: number; cut: boolean /** How high it is, in inches. */; height: number }

type Setting = {
  /** From the one that is preferred to the smallest that can be read. */
  sizes: readonly number[]
  /** Between paragraphs, in lines. */
  between?: number
  /** What bullets take from the width, in inches. */
  indent?: number
}

const pointsPerInch = 72
export const lineHeight = 1.2
/** Fonts of other programs are a little wider: a line is filled to here. */
const filled = 0.96

export const linesIn = (text: string, size: number, width: number, most?: number): string[] =>
  text.split('\n').flatMap((line) => (line.trim() ? inLines(line, size, width * pointsPerInch * filled, most) : ['']))

export const heightOf = (lines: number, size: number): number => (lines * size * lineHeight) / pointsPerInch

/** The largest size in which paragraphs fit in a box; in the smallest, as much of them as fits. */
export function fitIn(paragraphs: string[], { w, h }: Pick<Box, 'w' | 'h'>, { sizes, between = 0.4, indent = 0 }: Setting): Fit {
  const height = (counts: number[], size: number) =>
    heightOf(counts.reduce((sum, count) => sum + count, 0) + between * Math.max(0, counts.length - 1), size)
  for (const size of sizes) {
    const counts = paragraphs.map((text) => linesIn(text, size, w - indent).length)
    if (height(counts, size) <= h) return { paragraphs, size, cut: shortened(paragraphs, size, w - indent), height: height(counts, size) }
  }
  const size = sizes.at(-1) ?? 10
  const kept: string[] = []
  const counts: number[] = []
  for (const text of paragraphs) {
    const left = Math.floor((h * pointsPerInch) / (size * lineHeight) - counts.reduce((sum, count) => sum + count + between, 0) + 0.001)
    if (left < 1) break
    const lines = linesIn(text.replaceAll('\n', ' '), size, w - indent, left)
    kept.push(lines.join(' '))
    counts.push(lines.length)
    if (lines.length === left && lines.at(-1)?.endsWith('…')) break
  }
  const last = kept.at(-1)
  if (kept.length < paragraphs.length && last && !last.endsWith('…')) kept[kept.length - 1] = `${last.replace(/[.…\s]+$/, '')}…`
  return { paragraphs: kept, size, cut: true, height: height(counts, size) }
}

/** Whether a word was longer than a line. */
const shortened = (paragraphs: string[], size: number, width: number): boolean =>
  paragraphs.some((text) => linesIn(text, size, width).some((line) => line.endsWith('…')) && !text.endsWith('…'))

/** One text in so many lines. */
export function fitLines(
  text: string,
  { w, size, most }: { w: number; size: number; most: number },
): { text: string; lines: number; cut: boolean } {
  const lines = linesIn(text.replaceAll(/\s+/g, ' '), size, w, most)
  return { text: lines.join(' '), lines: Math.max(1, lines.length), cut: lines.join(' ') !== text.replaceAll(/\s+/g, ' ').trim() }
}
