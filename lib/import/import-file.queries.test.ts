import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { readTable } from './import-file.queries'
import { fileLimits } from './import-file.rules'
import { crc32, storedArchive } from './zip-archive.rules'

/** Milliseconds of processor that this process used: what else the machine does, does not count. */
const processorTime = () => process.cpuUsage().user / 1000

const read = async (bytes: Buffer | string) => (await readTable(Buffer.from(bytes as string))).table
const refusal = (bytes: Buffer | string) =>
  read(bytes).then(
    () => null,
    (error: unknown) => (error as { key?: string }).key ?? error,
  )

const workbook = (rows: (string | number | null)[][]) => writeWorkbook(rows, { sheet: 'Blad1' }).toBuffer()

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const ties = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`

/** A workbook made by hand: what a hostile or unusual program would write. */
function parts(rows: string, after = '', more: Record<string, string> = {}): [string, Buffer][] {
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${ties}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${ties}"><sheets><sheet name="Acties &amp; meer" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${ties}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ...more,
  }
  return Object.entries(files).map(([name, content]) => [name, Buffer.from(content)])
}
const byHand = (...given: Parameters<typeof parts>) => storedArchive(parts(...given))

/** An archive whose parts are really packed, as one needs for a bomb. */
function packed(files: [string, Buffer][]): Buffer {
  const bodies: Buffer[] = []
  const list: Buffer[] = []
  for (const [name, content] of files) {
    const small = deflateRawSync(content)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(content), 10)
    shared.writeUInt32LE(small.length, 14)
    shared.writeUInt32LE(content.length, 18)
    shared.writeUInt16LE(name.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(Buffer.concat(bodies).length, 10)
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from(name), small)
    list.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, tail, Buffer.from(name))
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(Buffer.concat(list).length, 12)
  end.writeUInt32LE(Buffer.concat(bodies).length, 16)
  return Buffer.concat([...bodies, ...list, end])
}

describe('a workbook', () => {
  it('is read with its rows where they are, and the name of its sheet', async () => {
    const table = await read(
      await workbook([
        ['nummer', 'titel'],
        [null, null],
        [1, 'Eén'],
        ['B2.1', 'Twee'],
      ]),
    )
    expect(table).toMatchObject({
      sheet: 'Blad1',
      rows: [
        { line: 1, cells: ['nummer', 'titel'] },
        { line: 3, cells: ['1', 'Eén'] },
        { line: 4, cells: ['B2.1', 'Twee'] },
      ],
      flaws: {},
    })
  })

  it('says which cells are formulas, errors or merged', async () => {
    const row = `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="e"><v>#REF!</v></c>${text('C1', 'x')}</row><row r="2">${text('A2', 'y')}</row>`
    const table = await read(byHand(row, '<mergeCells count="1"><mergeCell ref="C1:D9999"/></mergeCells>'))
    expect(table.sheet).toBe('Acties & meer')
    expect(table.flaws).toEqual({ A1: 'formula', B1: 'errorValue', D1: 'merged', D2: 'merged' })
    expect(table.rows[1]?.cells).toEqual(['y', '', 'x'])
  })

  it('says what is merged down a column about every row, and reports it', async () => {
    const rows = ['x', 'y', 'z', 'w'].map((say, n) => `<row r="${n + 1}">${text(`B${n + 1}`, say)}</row>`).join('')
    const led = rows.replace('<row r="1">', `<row r="1">${text('A1', 'Vlaggenschip A')}`)
    const { flaws, notes, ...table } = await read(byHand(led, '<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="C1:D4"/></mergeCells>'))
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['Vlaggenschip A', 'Vlaggenschip A', 'Vlaggenschip A', ''])
    expect(notes).toEqual([{ key: 'mergedDown', values: { count: '1', cells: 'A1:A3' } }])
    expect(flaws).toEqual({})
    const two = await read(byHand(rows, '<mergeCells><mergeCell ref="B1:B2"/></mergeCells>'))
    expect([two.flaws, two.rows[1]?.cells[1]]).toEqual([{ B2: 'merged' }, 'y'])
  })

  it('with a formula in every cell is read, and every cell is reported', async () => {
    const rows = Array.from({ length: 500 }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><f>RAND()</f><v>1</v></c></row>`).join('')
    expect(Object.values((await read(byHand(rows))).flaws)).toEqual(Array.from({ length: 500 }, () => 'formula'))
  })

  it.each([
    ['macros', { 'xl/vbaProject.bin': 'x' }, 'importFile.macros'],
    ['links to other files', { 'xl/externalLinks/externalLink1.xml': '<x/>' }, 'importFile.externalLinks'],
    ['a connection to a database', { 'xl/connections.xml': '<x/>' }, 'importFile.externalLinks'],
    ['a file inside', { 'xl/embeddings/oleObject1.bin': 'x' }, 'importFile.embedded'],
    ['another archive inside', { 'xl/media/more.zip': 'PK' }, 'importFile.embedded'],
    ['a document type', { 'xl/styles.xml': '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>' }, 'importFile.documentType'],
    ['a part that climbs out', { '../evil.xml': '<x/>' }, 'importFile.damaged'],
    ['a part in UTF-16', { 'xl/styles.xml': '<\0!\0D\0O\0C\0' }, 'importFile.damaged'],
  ])('with %s is refused', async (_, more, key) => {
    expect(await refusal(byHand(`<row r="1">${text('A1', 'x')}</row>`, '', more))).toBe(key)
  })

  it('that unpacks to much more than it weighs is refused before it is unpacked', async () => {
    const zeros = Buffer.alloc(60 * 1024 * 1024, ' ')
    expect(await refusal(packed([...parts(''), ['xl/sharedStrings.xml', zeros]]))).toBe('importFile.unpacksTooLarge')
  })

  it('whose list of parts lies about their size is refused', async () => {
    const bytes = packed([['xl/workbook.xml', Buffer.from('<x/>'.repeat(1000))]])
    bytes.writeUInt32LE(10, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 24)
    expect(await refusal(bytes)).toBe('importFile.damaged')
  })

  it('with too many parts, rows, columns or cells is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: fileLimits.entries }, (_, n) => [`xl/media/image${n}.png`, 'x']))
    expect(await refusal(byHand('', '', many))).toBe('importFile.tooManyParts')
    const long = Array.from({ length: fileLimits.rows + 1 }, (_, n) => `<row>${text(`A${n + 1}`, 'x')}</row>`)
    expect(await refusal(byHand(long.join('')))).toBe('importFile.tooManyRows')
    expect(await refusal(byHand(`<row r="1">${text('XFD1', 'x')}</row>`))).toBe('importFile.tooManyColumns')
    const wide = Array.from(
      { length: fileLimits.cells / 50 + 1 },
      (_, n) => `<row>${`<c><v>${(n * 2_654_435_761) % 4_294_967_296}</v></c>`.repeat(50)}</row>`,
    )
    expect(await refusal(packed(parts(wide.join(''))))).toBe('importFile.tooManyCells')
  })

  it('of 200 000 rows is refused early, with little memory', async () => {
    const rows = Array.from({ length: 200_000 }, (_, n) => `<row r="${n + 1}">${text(`A${n + 1}`, `Actie ${n}`)}</row>`).join('')
    const bytes = packed(parts(rows))
    const before = process.memoryUsage().rss
    const started = processorTime()
    expect(await refusal(bytes)).toBe('importFile.tooManyRows')
    expect(processorTime() - started).toBeLessThan(2000)
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(256)
  })

  it.each([
    ['a list of sheets', { 'xl/workbook.xml': '<sheet '.repeat(100_000) }, 'importFile.damaged'],
    ['a list of ties', { 'xl/_rels/workbook.xml.rels': '<Relationship '.repeat(100_000) }, 'importFile.damaged'],
    ['cells', { 'xl/worksheets/sheet1.xml': '<c '.repeat(400_000) }, 'importFile.damaged'],
    ['an attribute', { 'xl/worksheets/sheet1.xml': `<c r="${'A'.repeat(900_000)}` }, 'importFile.damaged'],
  ])('with %s that begin and never end is refused at once', async (_, more, key) => {
    const started = processorTime()
    expect(await refusal(byHand('', '', more))).toBe(key)
    expect(processorTime() - started).toBeLessThan(2000)
  })

  it('that merges the same cells over and over is refused at once', async () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => `<row r="${n + 1}">${text(`CV${n + 1}`, 'x')}</row>`).join('')
    const started = processorTime()
    expect(await refusal(byHand(rows, '<mergeCell ref="A1:CV10000"/>'.repeat(1000)))).toBe('importFile.tooManyCells')
    expect(processorTime() - started).toBeLessThan(5000)
  })

  it('that is none is refused with what it is', async () => {
    expect(await refusal('')).toBe('importFile.empty')
    expect(await refusal(Buffer.alloc(fileLimits.bytes + 1, 'a'))).toBe('importFile.tooLarge')
    expect(await refusal(Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1', 'latin1'))).toBe('importFile.oldOrProtected')
    expect(await refusal(Buffer.from('PK\x03\x04rest', 'latin1'))).toBe('importFile.damaged')
    expect(await refusal(Buffer.from('%PDF-1.7'))).toBe('importFile.notATable')
    expect(await refusal(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))).toBe('importFile.notATable')
    expect(await refusal(storedArchive([['word/document.xml', Buffer.from('<x/>')]]))).toBe('importFile.notAWorkbook')
    for (const text of [
      '<html><table><tr><td>1</td></tr></table></html>',
      '\r\n<HTML xmlns:o="x"><table>',
      '\ufeff<?xml version="1.0"?><x/>',
    ])
      expect(await refusal(text)).toBe('importFile.notATable')
    expect(await refusal('[{"nr": 1}]')).toBe('importFile.notATable')
  })
})

describe('a CSV file', () => {
  it.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16 the other way round', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['Latin-1', (text: string) => Buffer.from(text, 'latin1')],
  ])('is read in %s', async (_, encode) => {
    const rows = (await read(encode('nummer;titel nl\r\n1;Één coördinator\r\n'))).rows
    expect(rows).toEqual([
      { line: 1, cells: ['nummer', 'titel nl'] },
      { line: 2, cells: ['1', 'Één coördinator'] },
    ])
  })

  it.each([
    ['semicolons', 'a;b,c\n1;2,5'],
    ['commas', 'a,"b;c;d"\n1,2'],
    ['tabs', 'a\tb\n1\t2'],
  ])('is split at %s', async (_, text) => {
    expect((await read(text)).rows.map(({ cells }) => cells.length)).toEqual([2, 2])
  })

  it('with mixed line ends keeps the numbers of its rows, also after an empty one and one of several lines', async () => {
    const rows = (await read('a;b\r\n1;2\n\n"x\r\ny";3\r4;5')).rows
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 4, 5])
  })

  it('with a sign that the database cannot keep has one that cannot be read in its place; UTF-32 is refused', async () => {
    expect((await read('a;b\n1;Een\0twee')).rows[1]?.cells).toEqual(['1', 'Een\ufffdtwee'])
    const wide = Buffer.from([...'\ufeffa;b\n1;2'].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8, 0, 0]))
    expect(await refusal(wide)).toBe('importFile.notATable')
  })

  it('that is a table somebody drew with bars has no line below its headings', async () => {
    const rows = (await read('| Nr | Titel |\n|---|:--:|\n| 5 | Vijf |')).rows
    expect(rows.map(({ line, cells }) => [line, cells.map((cell) => cell.trim())])).toEqual([
      [1, ['', 'Nr', 'Titel']],
      [3, ['', '5', 'Vijf']],
    ])
  })

  it('with a quotation mark that is not closed is refused with its row', async () => {
    const error = await readTable(Buffer.from('a;b\n1;"twee\n3;4')).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ key: 'importFile.quotes' })
  })

  it('of 200 000 rows, or of a million columns, is refused within two seconds', async () => {
    const started = processorTime()
    expect(await refusal('1;Actie;Action\n'.repeat(200_000))).toBe('importFile.tooManyRows')
    expect(await refusal(';'.repeat(1_000_000))).toBe('importFile.tooManyColumns')
    expect(await refusal(`a;b\na${';'.repeat(150)}z`)).toBe('importFile.tooManyColumns')
    expect(processorTime() - started).toBeLessThan(2000)
  })
})
