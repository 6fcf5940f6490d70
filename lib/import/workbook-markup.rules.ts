import { fileLimits, unreadable } from './import-file.rules'

/** What is done with the parts of an XML text, in their order. Names come without their prefix. */
type MarkupReader = {
  open?: (name: string, attribute: (name: string) => string | null) => void
  close?: (name: string) => void
  /** Text as it is meant, entities resolved. */
  text?: (text: string) => void
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (text: string) =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
        const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
        return name ? (entities[name] ?? whole) : code <= 0x10ffff ? String.fromCodePoint(code) : whole
      })
    : text

// a value between quotes may hold a `>`, and never a `<`
const tag = /^<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"<]*"|'[^'<]*'|[^"'<>])*)>/

/**
 * Reads the XML of a workbook, once from its beginning to its end. No document types, no entities of its own: those were refused before.
 * @throws RuleError for a tag, a comment or a section that does not end.
 */
export function readMarkup(xml: string, { open, close, text }: MarkupReader): void {
  const after = (end: string, from: number): number => {
    const at = xml.indexOf(end, from)
    if (at < 0) throw unreadable('damaged')
    return at + end.length
  }
  for (let at = 0; at < xml.length; ) {
    const next = xml.indexOf('<', at)
    if (next !== at) text?.(plain(xml.slice(at, next < 0 ? xml.length : next)))
    if (next < 0) return
    if (xml.startsWith('<!--', next)) at = after('-->', next)
    else if (xml.startsWith('<![CDATA[', next)) {
      at = after(']]>', next)
      text?.(xml.slice(next + 9, at - 3))
    } else if (xml[next + 1] === '?' || xml[next + 1] === '!') at = after('>', next)
    else {
      const [whole, closing, name = '', attributes = ''] = tag.exec(xml.slice(next, next + fileLimits.tag)) ?? []
      if (whole === undefined) throw unreadable('damaged')
      at = next + whole.length
      if (closing) close?.(name)
      else {
        open?.(name, (wanted) => attributeIn(attributes, wanted))
        if (attributes.endsWith('/')) close?.(name)
      }
    }
  }
}

const patterns = new Map<string, RegExp>()

function attributeIn(attributes: string, name: string): string | null {
  const known = patterns.get(name) ?? new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, known)
  const found = known.exec(attributes)
  return found ? plain(found[1] ?? found[2] ?? '') : null
}

/** Whether an attribute says yes. */
export const saysYes = (value: string | null): boolean => value === '1' || value === 'true'

/** Gives the text of a part of the archive, null when it is not there. Programs spell the same name with other capitals. */
type PartReader = (name: string) => string | null

/** A sheet with a table on it: its name on the tab, the part of the archive it is in, and whether one can see it. */
export type WorksheetPart = { name: string; path: string; visible: boolean }

/** Which parts of an archive are what. */
type WorkbookParts = { sheets: WorksheetPart[]; strings: string | null; styles: string | null; epoch1904: boolean }

type Tie = { id: string; type: string; path: string }

/** What a part says other parts are to it, the addresses taken from its own folder. */
function tiesOf(part: string, read: PartReader): Tie[] {
  const at = part.lastIndexOf('/') + 1
  const folder = part.slice(0, at)
  const ties: Tie[] = []
  readMarkup(read(`${folder}_rels/${part.slice(at)}.rels`) ?? '', {
    open(name, attribute) {
      const target = attribute('Target')
      if (name !== 'Relationship' || target === null || attribute('TargetMode') === 'External') return
      // as any of the two editions of the format spells a kind: what follows the last slash
      if (ties.length >= fileLimits.entries) throw unreadable('tooManyParts', { most: fileLimits.entries })
      ties.push({ id: attribute('Id') ?? '', type: attribute('Type')?.replace(/^.*\//, '') ?? '', path: resolved(folder, target) })
    },
  })
  return ties
}

function resolved(folder: string, target: string): string {
  const plain = target.replaceAll('\\', '/')
  const path: string[] = []
  for (const step of (plain.startsWith('/') ? plain : folder + plain).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/**
 * The sheets of a workbook in their order, and the parts that its cells refer to, found as the format says: from one part to the next.
 * Sheets of charts do not count. @throws RuleError when there is no workbook in the archive, or no sheet in the workbook.
 */
export function workbookParts(read: PartReader): WorkbookParts {
  const main = tiesOf('', read).find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml'
  const xml = read(main)
  if (xml === null) throw unreadable('notAWorkbook')
  const ties = tiesOf(main, read)
  const worksheets = new Map(ties.filter(({ id, type }) => id !== '' && type === 'worksheet').map((tie) => [tie.id, tie]))
  const parts: WorkbookParts = { sheets: [], strings: null, styles: null, epoch1904: false }
  readMarkup(xml, {
    open(name, attribute) {
      if (name === 'workbookPr') parts.epoch1904 = saysYes(attribute('date1904'))
      if (name !== 'sheet') return
      const tie = worksheets.get(attribute('id') ?? '')
      const label = attribute('name')
      if (parts.sheets.length >= fileLimits.entries) throw unreadable('tooManyParts', { most: fileLimits.entries })
      if (tie && label !== null && !parts.sheets.some(({ path }) => path === tie.path))
        parts.sheets.push({ name: label, path: tie.path, visible: !/hidden/i.test(attribute('state') ?? '') })
    },
  })
  if (parts.sheets.length === 0) throw unreadable(/<(?:[\w.-]+:)?workbook[\s>]/.test(xml) ? 'noSheet' : 'notAWorkbook')
  parts.strings = ties.find(({ type }) => type === 'sharedStrings')?.path ?? null
  parts.styles = ties.find(({ type }) => type === 'styles')?.path ?? null
  return parts
}

/** `_x0041_` stands for the sign with that number: XML cannot hold all of them. */
export const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text

/** The texts that cells refer to by their place; how a text is pronounced is not part of it. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  let text: string | null = null
  let pronounced = false
  let within = false
  readMarkup(xml, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') pronounced = true
      else if (name === 't') within = !pronounced
    },
    close(name) {
      if (name === 't') within = false
      else if (name === 'rPh') pronounced = false
      else if (name === 'si') {
        strings.push(unescaped(text ?? ''))
        text = null
      }
    },
    text(piece) {
      if (within && text !== null) text += piece
    },
  })
  return strings
}

/** What a number in a cell stands for, by how the sheet shows it. */
export type NumberLook = 'number' | 'percent' | 'date' | 'year'

/** Formats for dates that every program knows by their number. */
const knownDates = (id: number) => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || (id >= 50 && id <= 58) || id === 36

/** How numbers look in each style of a workbook, by the place of the style. */
export function numberLooks(xml: string): NumberLook[] {
  const codes = new Map<number, string>()
  const looks: NumberLook[] = []
  let ofCells = false
  readMarkup(xml, {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      else if (name === 'cellXfs') ofCells = true
      else if (name === 'xf' && ofCells) looks.push(lookOf(Number(attribute('numFmtId') ?? 0), codes))
    },
    close(name) {
      if (name === 'cellXfs') ofCells = false
    },
  })
  return looks
}

function lookOf(id: number, codes: Map<number, string>): NumberLook {
  const code = codes.get(id)
  if (code === undefined) return knownDates(id) ? 'date' : id === 9 || id === 10 ? 'percent' : 'number'
  // texts, colours and single signs within a format say nothing of what is shown
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .split(';')[0]
    ?.toLowerCase()
  if (!bare) return 'number'
  if (/^y+$/.test(bare)) return 'year'
  if (/[dy]/.test(bare)) return 'date'
  return bare.includes('%') ? 'percent' : 'number'
}

const dayLength = 86_400_000

/** A number of a cell as people read it: `2022-02-21`, `2022`, `60%`, `1.5`. What spreadsheets do not show of a fraction is left out. */
export function numberInWords(raw: string, look: NumberLook, epoch1904: boolean): string {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  const short = (number: number) => String(Number(number.toPrecision(15)))
  if (look === 'number') return short(value)
  if (look === 'percent') return `${short(value * 100)}%`
  // one of the two calendars has a 29 February 1900 that never was
  const days = epoch1904 ? value + 1462 : value < 60 ? value + 1 : value
  const date = new Date(Math.round((days - 25_569) * dayLength))
  if (Number.isNaN(date.getTime()) || value < 1) return short(value)
  const day = date.toISOString().slice(0, 10)
  return look === 'year' ? day.slice(0, 4) : day
}
