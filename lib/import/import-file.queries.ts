import 'server-only'
import { StringDecoder } from 'node:string_decoder'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { ImportKind } from '@/prisma/generated/enums'
import type { Database } from '../db'
import { RuleError } from '../errors'
import { readWords } from '../plan/words.queries'
import type { Headings } from './column-mapping-heading.rules'
import { isWide } from './encoding.rules'
import { readSheet } from './file-sheet.rules'
import { knownHeadings } from './heading.rules'
import { type FileTable, fileLimits, type ReadingChoice, unreadable } from './import-file.rules'
import { storedDecisions, storedHeadings } from './import-file.schema'
import { withGarbledWords, withOwnColumns, withStorableCells } from './import-file-repair.rules'
import type { Decisions } from './imported-value.rules'
import { readText } from './text-file.rules'
import { numberLooks, sharedStrings, type WorksheetPart, workbookParts } from './workbook-markup.rules'

/** The parts of a workbook that are XML, unpacked, by their name in small letters. */
type Parts = Map<string, Buffer>

const refusedParts: [pattern: RegExp, key: string][] = [
  [/vbaProject|macrosheets|activeX/i, 'macros'],
  [/^xl\/(externalLinks|queryTables|connections\.xml|model|customData)/i, 'externalLinks'],
  [/(^xl\/embeddings\/|\.(zip|7z|rar|gz|xlsx|xlsm|docx|docm|exe|dll)$)/i, 'embedded'],
]
/** What other programs left beside the sheets is not read: that of Power Query is not even in UTF-8. */
const isXml = (name: string) => /\.(xml|rels)$/i.test(name) && !/^customXml\//i.test(name)

/**
 * Unpacks the XML of a workbook, counting what really comes out of it.
 * @throws RuleError for an archive that is damaged, protected, too large, or holds macros, links to other files or files.
 */
async function unpackWorkbook(bytes: Buffer): Promise<Parts> {
  const parts: Parts = new Map()
  let unpacked = 0
  const count = (size: number) => {
    unpacked += size
    const megabyte = 1024 * 1024
    const ratio = unpacked > megabyte ? unpacked / bytes.length : 0
    if (unpacked > fileLimits.unpacked || ratio > fileLimits.ratio)
      throw unreadable('unpacksTooLarge', { most: fileLimits.unpacked / megabyte })
  }
  try {
    // some programs write the names of parts with backslashes: they are read as slashes, and still lead nowhere outside
    const archive = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: false, validateEntrySizes: true })
    if (archive.entryCount > fileLimits.entries) throw unreadable('tooManyParts', { most: fileLimits.entries })
    for await (const entry of archive.eachEntry()) {
      refusePart(entry, parts)
      if (isXml(entry.fileName)) await unpack(archive, entry, parts, count)
      else count(entry.uncompressedSize)
    }
  } catch (error) {
    throw error instanceof RuleError ? error : unreadable('damaged')
  }
  return parts
}

function refusePart(entry: Entry, parts: Parts) {
  if (entry.isEncrypted()) throw unreadable('protected')
  const found = refusedParts.find(([pattern]) => pattern.test(entry.fileName))
  if (found) throw unreadable(found[1])
  if (parts.has(entry.fileName.toLowerCase())) throw unreadable('damaged')
}

async function unpack(archive: ZipFile, entry: Entry, parts: Parts, count: (size: number) => void) {
  const decoder = new StringDecoder('utf8')
  const chunks: Buffer[] = []
  let open = ''
  for await (const chunk of (await archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    count(chunk.length)
    chunks.push(chunk)
    // a declaration of a document type can name files and make text multiply; no program writes one in a workbook, nor XML other than in UTF-8
    if (chunk.includes(0)) throw unreadable('damaged')
    const text = decoder.write(chunk)
    const seen = open + text
    if (seen.includes('<!') && /<!(DOCTYPE|ENTITY)/i.test(seen)) throw unreadable('documentType')
    // the reader of workbooks looks for the end of a tag again and again: of one that does not end it would take hours
    const last = seen.lastIndexOf('<')
    open = last > seen.lastIndexOf('>') ? seen.slice(last) : ''
    if (/<[^<>!?][^<>]*</.test(seen) || open.length > fileLimits.tag) throw unreadable('damaged')
  }
  parts.set(entry.fileName.toLowerCase(), Buffer.concat(chunks))
}

/**
 * One sheet of an XLSX workbook: the one that was chosen, else the first visible one that holds a table.
 * @throws RuleError for a workbook that is damaged, too large, or holds what a list never needs.
 */
async function readWorkbook(bytes: Buffer, chosen: ReadingChoice = {}): Promise<FileTable> {
  const contents = await unpackWorkbook(bytes)
  const part = (name: string) =>
    contents
      .get(name.toLowerCase())
      ?.toString()
      .replace(/^\ufeff/, '') ?? null
  const { sheets, strings, styles, epoch1904 } = workbookParts(part)
  const context = {
    strings: sharedStrings((strings && part(strings)) ?? ''),
    looks: numberLooks((styles && part(styles)) ?? ''),
    epoch1904,
  }
  const read = ({ name, path }: WorksheetPart): FileTable => {
    const xml = part(path)
    if (xml === null) throw unreadable('damaged')
    return { sheet: name, ...readSheet(xml, context), reading: { encoding: null, delimiter: null, sheets: sheets.map(({ name }) => name) } }
  }
  const visible = sheets.filter(({ visible }) => visible)
  if (chosen.sheet !== undefined) {
    const one = sheets.find(({ name }) => name === chosen.sheet)
    if (!one) throw unreadable('noSheet')
    return read(one)
  }
  // a workbook often begins with a page of explanation
  let first: FileTable | null = null
  let refused: unknown = null
  for (const one of visible.length > 0 ? visible : sheets) {
    try {
      const table = read(one)
      if (isTable(table)) return table
      first ??= table
    } catch (error) {
      // one that is too large to be the list may stand before it
      if (!isTooLarge(error)) throw error
      refused ??= error
    }
  }
  if (first === null || refused) throw refused ?? unreadable('noSheet')
  return first
}

const isTooLarge = (error: unknown) => error instanceof RuleError && /\.tooMany(?:Rows|Columns|Cells)$/.test(error.key)

const isTable = ({ rows }: FileTable) => rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1).length > 1

const beginsWith = (bytes: Buffer, start: string) => bytes.subarray(0, start.length).toString('latin1') === start

/**
 * One sheet of an uploaded file, as what its bytes say it is: an XLSX workbook or a CSV file. Its name is not looked at.
 * @param chosen what somebody said about the file; the rest is recognised.
 * @throws RuleError, a sentence that says what to do, for every other file and for one that is too large or not safe to read.
 */
export async function readTable(bytes: Buffer, chosen: ReadingChoice = {}): Promise<{ format: 'XLSX' | 'CSV'; table: FileTable }> {
  if (bytes.length === 0) throw unreadable('empty')
  if (bytes.length > fileLimits.bytes) throw unreadable('tooLarge', { most: fileLimits.bytes / 1024 / 1024 })
  if (beginsWith(bytes, 'PK\x03\x04')) return { format: 'XLSX', table: repaired(await readWorkbook(bytes, chosen), chosen) }
  // an old .xls, and also an .xlsx with a password
  if (beginsWith(bytes, '\xd0\xcf\x11\xe0')) throw unreadable('oldOrProtected')
  if (isBinary(bytes)) throw unreadable('notATable')
  return { format: 'CSV', table: repaired(readText(bytes, chosen), chosen) }
}

const repaired = (table: FileTable, { delimiter }: ReadingChoice) => withGarbledWords(withOwnColumns(withStorableCells(table), delimiter))

/** PDF, pictures, other archives, UTF-32; pages of the web and the XML of older spreadsheets, which some programs call `.xls`. */
const others = ['%PDF', '\x89PNG', 'GIF8', '\xff\xd8\xff', '\x1f\x8b', 'Rar!', '7z\xbc\xaf', '\xff\xfe\0\0', '\0\0\xfe\xff']
/** Beginnings of texts that are no lists, in small letters; a page of the web may begin with empty lines. */
const otherTexts = /^\s*(?:\{\\rtf|<\?xml|<!--|<!doctype|<html|<head|<meta|<body|<table|[[{]\s*["{[]|mime-version:)/

/** So many control signs may be in a short text. */
const fewControls = 4

/** What is not text holds many control signs; a text holds one now and then, and UTF-16 has such bytes in signs of its own. */
function isBinary(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 4096)
  const controls = isWide(bytes) ? 0 : start.filter((byte) => byte < 32 && ![0, 9, 10, 11, 12, 13].includes(byte)).length
  const text = start.toString('latin1').replace(/^ï»¿/, '').toLowerCase()
  return others.some((mark) => beginsWith(bytes, mark)) || otherTexts.test(text) || controls > Math.max(fewControls, start.length / 50)
}

/**
 * What headings and values mean in a plan: headings as Koers knows them, and as somebody chose them for this kind of file; values as they were
 * decided on for any kind.
 */
export async function readRemembered(
  database: Database,
  planId: string,
  kind: ImportKind,
): Promise<{ headings: Headings; values: Decisions }> {
  const rows = await database.importHeadings.findMany({ where: { planId }, orderBy: { kind: 'asc' } })
  const chosen = storedHeadings.parse(rows.find((row) => row.kind === kind)?.headings ?? {})
  const values: Decisions = {}
  for (const row of rows) {
    for (const [list, decided] of Object.entries(storedDecisions.parse(row.decisions))) {
      values[list as keyof Decisions] = { ...values[list as keyof Decisions], ...decided }
    }
  }
  return { headings: { ...knownHeadings(kind, await readWords(database, planId)), ...chosen }, values }
}
