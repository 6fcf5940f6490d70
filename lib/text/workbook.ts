import 'server-only'
import writeXlsx from 'write-excel-file/node'
import type { CsvCell } from './csv'
import { xml } from './xml'

/** A cell of a workbook: a day is a date to count with, and a text may lead somewhere. */
export type WorkbookCell = CsvCell | { day: string } | { text: string; url: string }

/** A sheet: its name and its rows. Under a heading one can filter; without one the first column holds labels. */
export type WorkbookSheet = { name: string; rows: WorkbookCell[][]; headed: boolean }

/** What the file says about itself, before anybody opens it. */
export type WorkbookFacts = { title: string; publisher: string; language: string; created: Date }

/** Longest text that a spreadsheet holds in one cell, and longest address that a cell leads to, in characters. */
const [longestCell, longestUrl] = [32_767, 2_000]

/** Narrowest and widest column, in characters: what is longer is read in its cell. Wrapped text would need the heights of rows, which not every program works out. */
const [narrowest, widest] = [10, 60]

/** A text as XML of a workbook keeps it: `_x0041_` would be read as the letter it stands for. */
export const escapeForWorkbook = (text: string): string => text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')

const isLink = (cell: WorkbookCell): cell is { text: string; url: string } =>
  cell !== null && typeof cell === 'object' && 'url' in cell && /^https?:\/\//.test(cell.url) && cell.url.length <= longestUrl

/** What one reads in a cell. @param yes the words for true and false. */
function textOf(cell: WorkbookCell, yes: (value: boolean) => string): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return yes(cell)
  if (typeof cell !== 'object') return String(cell)
  return 'day' in cell ? cell.day : cell.text
}

function written(cell: WorkbookCell, text: string, bold: boolean, align: 'left' | 'right') {
  if (text === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number, align }
  if (cell !== null && typeof cell === 'object' && 'day' in cell)
    return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', align }
  const looks = { ...(bold && { fontWeight: 'bold' as const }), ...(isLink(cell) && linked) }
  return { value: escapeForWorkbook(text).slice(0, longestCell), type: String, ...looks }
}
const linked = { textColor: '#0b4f9e', textDecoration: { underline: true as const } }

/** The names of sheets as programs open them: no two the same, in whatever capitals, and none that Excel keeps for itself. A plan names some of them. */
export function sheetNames(names: string[]): string[] {
  const taken = new Set(['history'])
  return names.map((name) => {
    const others = names.map((_, index) => `${name.slice(0, 26)} (${index + 2})`)
    const free = [name, ...others].find((one) => !taken.has(one.toLowerCase())) ?? name
    taken.add(free.toLowerCase())
    return free
  })
}

/** The file. A text is a text, never a formula; a number is a number, a day a date. */
export function writeWorkbook(sheets: WorkbookSheet[], facts: WorkbookFacts, yes: (value: boolean) => string): Promise<Buffer> {
  const names = sheetNames(sheets.map(({ name }) => name))
  const prepared = sheets.map(({ rows, headed }, index) => {
    const texts = rows.map((row) => row.map((cell) => textOf(cell, yes)))
    const widthOf = (column: number) => Math.min(widest, Math.max(narrowest, ...texts.map((row) => (row[column] ?? '').length + 2)))
    return {
      sheet: names[index],
      data: rows.map((row, line) =>
        row.map((cell, column) =>
          written(cell, texts[line]?.[column] ?? '', headed ? line === 0 : column === 0, headed ? 'right' : 'left'),
        ),
      ),
      columns: (rows[0] ?? []).map((_, column) => ({ width: headed ? widthOf(column) : 32 + 88 * column })),
      orientation: 'landscape' as const,
      ...(headed && { stickyRowsCount: 1 }),
    }
  })
  return writeXlsx(prepared, { fontFamily: 'Calibri', fontSize: 11, features: [beside(sheets, prepared.map(fitsPage), facts)] }).toBuffer()
}

const onePageWide = (sheet: string, fits: boolean | undefined): string =>
  fits
    ? sheet
        .replace(/<worksheet[^>]*>/, (start) => `${start}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
        .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ')
    : sheet

const inPackage = 'http://schemas.openxmlformats.org/package/2006'
const inDocument = 'http://schemas.openxmlformats.org/officeDocument/2006'
const parts = [
  ['core', `${inPackage}/relationships/metadata/core-properties`, 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['app', `${inDocument}/relationships/extended-properties`, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
]

/** `A`, `Z`, `AA`: a column counted from 0. */
const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** Whether a sheet printed on the width of one page can still be read: 260 characters at half their size. */
const fitsPage = ({ columns }: { columns: { width: number }[] }): boolean => columns.reduce((sum, { width }) => sum + width, 0) <= 260

/** What the library leaves to others: filters, links, the width of a printed page, and what the file says about itself. */
function beside(sheets: WorkbookSheet[], fits: boolean[], { title, publisher, language, created }: WorkbookFacts) {
  const linksOf = (sheet: WorkbookSheet | undefined) =>
    (sheet?.rows ?? []).flatMap((row, line) =>
      row.flatMap((cell, column) => (isLink(cell) ? [{ at: `${letters(column)}${line + 1}`, url: cell.url }] : [])),
    )
  const afterData = (sheet: WorkbookSheet | undefined) => {
    const columns = sheet?.rows[0]?.length ?? 0
    const filter = sheet?.headed && columns > 0 ? `<autoFilter ref="A1:${letters(columns - 1)}${sheet.rows.length}"/>` : ''
    const links = linksOf(sheet).map(({ at }, index) => `<hyperlink ref="${at}" r:id="rId-link-${index + 1}"/>`)
    return filter + (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '')
  }
  const instant = `${created.toISOString().slice(0, 19)}Z`
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () => parts.map(([name, , type]) => `<Override PartName="/docProps/${name}.xml" ContentType="${type}"/>`).join(''),
        },
        '_rels/.rels': {
          insert: () => parts.map(([name, of]) => `<Relationship Id="rId-${name}" Type="${of}" Target="docProps/${name}.xml"/>`).join(''),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (content: string, _: unknown, { sheetIndex }: { sheetIndex: number }) =>
            onePageWide(
              content.replace('</sheetData>', () => `</sheetData>${afterData(sheets[sheetIndex])}`),
              fits[sheetIndex],
            ),
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_: unknown, { sheetIndex }: { sheetIndex: number }) =>
            linksOf(sheets[sheetIndex])
              .map(
                ({ url }, index) =>
                  `<Relationship Id="rId-link-${index + 1}" Type="${inDocument}/relationships/hyperlink" Target="${xml(url)}" TargetMode="External"/>`,
              )
              .join(''),
        },
      },
      write: {
        files: () => ({
          'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${inPackage}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:creator>${xml(publisher)}</dc:creator><dc:language>${language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created></cp:coreProperties>`,
          'docProps/app.xml': `${head}<Properties xmlns="${inDocument}/extended-properties"><Application>Koers</Application><Company>${xml(publisher)}</Company></Properties>`,
        }),
      },
    },
  }
}
