import 'server-only'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// The fonts of documents, from packages: never those of the machine, which differ. The first that has a sign prints it.
const inter = ['300Light', '400Regular', '400Regular_Italic', '500Medium', '600SemiBold', '600SemiBold_Italic']
const families: [family: string, cuts: string[]][] = [
  ['inter', inter],
  ['noto-sans', ['400Regular', '600SemiBold']],
  ['noto-sans-arabic', ['400Regular', '600SemiBold']],
  ['noto-emoji', ['400Regular']],
]

const folder = (family: string, cut: string) => join('node_modules', '@expo-google-fonts', family, cut)

/** Where the fonts lie, from the root of the application. */
export const fontFolders = (): string[] => families.flatMap(([family, cuts]) => cuts.map((cut) => folder(family, cut)))

let known: Set<number>[] | undefined

/** What each family can print, by code point. Read once. */
function coverage(): Set<number>[] {
  known ??= families.map(([family]) => {
    const place = join(/* turbopackIgnore: true */ process.cwd(), folder(family, '400Regular'))
    const file = readdirSync(/* turbopackIgnore: true */ place).find((name) => name.endsWith('.ttf'))
    if (!file) throw new Error(`no font in ${place}`)
    return codePointsOf(readFileSync(join(/* turbopackIgnore: true */ place, file)))
  })
  return known
}

/** The code points that a TrueType font has a picture for: its `cmap`, in the two formats that fonts of today have (OpenType, cmap 4 and 12). */
export function codePointsOf(font: Buffer): Set<number> {
  const found = new Set<number>()
  const tables = font.readUInt16BE(4)
  const entry = Array.from({ length: tables }, (_, place) => 12 + 16 * place).find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  if (entry === undefined) return found
  const cmap = font.readUInt32BE(entry + 8)
  for (let place = 0; place < font.readUInt16BE(cmap + 2); place++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + 8 * place + 4)
    const format = font.readUInt16BE(table)
    if (format === 12) for (const one of groupsOf(font, table)) addRange(found, one)
    if (format === 4) for (const one of segmentsOf(font, table)) addRange(found, one)
  }
  found.delete(0xffff)
  return found
}

type Range = [first: number, last: number]
function addRange(found: Set<number>, [first, last]: Range): void {
  for (let code = first; code <= last; code++) found.add(code)
}

const groupsOf = (font: Buffer, table: number): Range[] =>
  Array.from({ length: font.readUInt32BE(table + 12) }, (_, place) => {
    const at = table + 16 + 12 * place
    return [font.readUInt32BE(at), font.readUInt32BE(at + 4)]
  })

const segmentsOf = (font: Buffer, table: number): Range[] => {
  const doubled = font.readUInt16BE(table + 6)
  return Array.from({ length: doubled / 2 }, (_, place) => [
    font.readUInt16BE(table + 16 + doubled + 2 * place),
    font.readUInt16BE(table + 14 + 2 * place),
  ])
}

/** What shows nothing itself, and needs no picture: joiners, directions, variants of the sign before it (Unicode, Default_Ignorable). */
const unseen = /[\p{Default_Ignorable_Code_Point}\n\t]/u
/** What is no sign to print, though some fonts have a picture for it: PDF/UA-1 refuses it. */
const control = /[^\P{Cc}\n]|\p{Noncharacter_Code_Point}/u
/** What every text font has. */
const plain = /^[\n\x20-\x7e\xa0-\xac\xae-\xff–—‘’“”…•€]*$/
const clusters = new Intl.Segmenter('nl', { granularity: 'grapheme' })

/** Printed in the place of a sign that no font has. */
export const standIn = '□'

/**
 * A text in which every sign can be printed. What no font has is replaced where everybody sees it, and told.
 * @param missing is told each sign that was replaced.
 */
export function printable(text: string, missing: (sign: string) => void): string {
  if (plain.test(text)) return text
  const whole = text
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll('\t', ' ')
    .replaceAll('\ufeff', '\u2060') // seen no more than this, which may be in a document
    .replaceAll(/\r\n?/g, '\n')
  return Array.from(clusters.segment(whole), ({ segment }) => {
    const needed = [...segment].filter((sign) => !unseen.test(sign)).map((sign) => sign.codePointAt(0) ?? 0)
    if (!control.test(segment) && coverage().some((family) => needed.every((code) => family.has(code)))) return segment
    missing(segment)
    return standIn
  }).join('')
}
