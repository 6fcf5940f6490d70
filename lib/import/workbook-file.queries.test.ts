import { expect, it } from 'vitest'
import { readTable } from './import-file.queries'
import { storedArchive } from './zip-archive.rules'

// Workbooks as other programs than ours write them: every one is valid, and none may be called damaged.

const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const tie = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
const ties = (...all: string[]) => `<?xml version="1.0"?><Relationships>${all.join('')}</Relationships>`
const inline = (value: string, cell = '') => `<c${cell && ` r="${cell}"`} t="inlineStr"><is><t>${value}</t></is></c>`
const sheet = (rows: string, more = '') => `<worksheet>${more}<sheetData>${rows}</sheetData></worksheet>`
const list = `<row>${inline('Nummer')}${inline('Titel')}</row><row><c><v>1</v></c>${inline('Loket')}</row>`

const plain = (rows: string, more: Record<string, string> = {}, before = ''): Record<string, string> => ({
  '_rels/.rels': ties(tie('a', `${kinds}/officeDocument`, 'xl/workbook.xml')),
  'xl/workbook.xml': '<workbook><sheets><sheet name="Lijst" sheetId="1" r:id="s"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': ties(
    tie('s', `${kinds}/worksheet`, 'worksheets/sheet1.xml'),
    tie('t', `${kinds}/sharedStrings`, 'sharedStrings.xml'),
    tie('u', `${kinds}/styles`, 'styles.xml'),
  ),
  'xl/worksheets/sheet1.xml': sheet(rows, before),
  ...more,
})

async function read(parts: Record<string, string>, chosen = {}) {
  const bytes = storedArchive(Object.entries(parts).map(([name, content]) => [name, Buffer.from(content)]))
  return (await readTable(bytes, chosen)).table
}
const cells = async (...given: Parameters<typeof plain>) => (await read(plain(...given))).rows.map(({ cells }) => cells)

it.each<[string, Record<string, string>]>([
  [
    'a main part with another name, as on the web',
    {
      '_rels/.rels': ties(tie('a', `${kinds}/officeDocument`, '/xl/workbook2.xml')),
      'xl/workbook2.xml': '<workbook><sheets><sheet name="Lijst" r:id="s"/></sheets></workbook>',
      'xl/_rels/workbook2.xml.rels': ties(tie('s', `${kinds}/worksheet`, '/xl/worksheets/sheet9.xml')),
      'xl/worksheets/sheet9.xml': sheet(list),
    },
  ],
  [
    'a sheet of a chart before the list',
    {
      ...plain(list),
      'xl/workbook.xml': '<workbook><sheets><sheet name="Grafiek" r:id="c"/><sheet name="Lijst" r:id="s"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': ties(
        tie('c', `${kinds}/chartsheet`, 'chartsheets/sheet1.xml'),
        tie('s', `${kinds}/worksheet`, 'worksheets/sheet1.xml'),
      ),
      'xl/chartsheets/sheet1.xml': '<chartsheet/>',
    },
  ],
  [
    'a page of explanation before the list',
    {
      ...plain(list),
      'xl/workbook.xml': '<workbook><sheets><sheet name="Leeswijzer" r:id="e"/><sheet name="Lijst" r:id="s"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': ties(
        tie('e', `${kinds}/worksheet`, 'worksheets/sheet2.xml'),
        tie('s', `${kinds}/worksheet`, 'worksheets/sheet1.xml'),
      ),
      'xl/worksheets/sheet2.xml': sheet(`<row>${inline('Dit is de lijst van het departement.')}</row>`),
    },
  ],
  [
    'a sheet of codes before the list that is wider than any list',
    {
      ...plain(list),
      'xl/workbook.xml': '<workbook><sheets><sheet name="Codes" r:id="e"/><sheet name="Lijst" r:id="s"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': ties(
        tie('e', `${kinds}/worksheet`, 'worksheets/sheet2.xml'),
        tie('s', `${kinds}/worksheet`, 'worksheets/sheet1.xml'),
      ),
      'xl/worksheets/sheet2.xml': sheet(`<row>${inline('Code', 'A1')}${inline('Ver', 'XFD1')}</row><row>${inline('a', 'A2')}</row>`),
    },
  ],
  ['what Power Query left, in UTF-16', { ...plain(list), 'customXml/item1.xml': '\ufeff<\0D\0a\0t\0a\0/\0>\0' }],
  [
    'formulas below it that show nothing',
    plain(`${list}<row><c t="str"><f>IF(A9="","",A9)</f><v></v></c><c t="str"><f>IF(B9="","",B9)</f><v/></c></row>`),
  ],
  [
    'backslashes in the names of its parts',
    Object.fromEntries(Object.entries(plain(list)).map(([name, part]) => [name.replaceAll('/', '\\'), part])),
  ],
  [
    'other capitals in the names of its parts',
    Object.fromEntries(Object.entries(plain(list)).map(([name, part]) => [name.toUpperCase(), part])),
  ],
  [
    'prefixes before every tag',
    Object.fromEntries(
      Object.entries(plain(list)).map(([name, part]) => [name, name.endsWith('.rels') ? part : part.replace(/<(\/?)(?=[a-z])/gi, '<$1x:')]),
    ),
  ],
  [
    'the strict edition of the format',
    Object.fromEntries(Object.entries(plain(list)).map(([name, part]) => [name, part.replaceAll(kinds, strict)])),
  ],
])('a workbook with %s is read', async (_, parts) => {
  const table = await read(parts)
  expect(table.rows).toEqual([
    { line: 1, cells: ['Nummer', 'Titel'] },
    { line: 2, cells: ['1', 'Loket'] },
  ])
  expect(table.sheet).toBe('Lijst')
})

it('limits count what says something: empty rows and columns that are only formatted do not count', async () => {
  const table = await read(
    plain(
      `<row r="1">${inline('Nummer', 'A1')}<c r="XFD1" s="3"/></row><row r="2">${inline('1', 'A2')}</row>${'<row><c s="1"/></row>'.repeat(12_000)}<row r="1048576"><c r="A1048576" s="2"/></row>`,
    ),
  )
  expect(table.rows).toEqual([
    { line: 1, cells: ['Nummer'] },
    { line: 2, cells: ['1'] },
  ])
})

it('cells are read as people see them', async () => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="171" formatCode="yyyy"/><numFmt numFmtId="172" formatCode="0 &quot;dagen&quot;"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="9"/><xf numFmtId="172"/><xf numFmtId="14"/></cellXfs></styleSheet>`
  const strings =
    '<sst><si><t>Eén</t></si><si><r><t>Vet </t></r><r><t xml:space="preserve">en dun</t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_b &amp; c</t></si><si/></sst>'
  const row = `<row>${[
    '<c t="s"><v>0</v></c>',
    '<c t="s"><v>1</v></c>',
    '<c t="s"><v>2</v></c>',
    '<c t="b"><v>1</v></c>',
    '<c><v>1.0</v></c>',
    '<c><v>0.30000000000000004</v></c>',
    '<c s="1"><v>44613</v></c>',
    '<c s="2"><v>44613.5</v></c>',
    '<c s="3"><v>0.6</v></c>',
    '<c s="4"><v>12</v></c>',
    '<c t="d"><v>2022-02-21T00:00:00</v></c>',
    '<c t="inlineStr"><is><r><t>in</t></r><r><t>lijn</t></r></is></c>',
    '<c t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c>',
  ].join('')}</row>`
  const expected = ['Eén', 'Vet en dun', 'a\rb & c', 'true', '1', '0.3', '2022-02-21', '2022', '60%', '12', '2022-02-21', 'inlijn', '<b>']
  expect(await cells(row, { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': strings })).toEqual([expected])
  const of1904 = '<workbook><workbookPr date1904="1"/><sheets><sheet name="Lijst" r:id="s"/></sheets></workbook>'
  expect(await cells('<row><c s="5"><v>43151</v></c></row>', { 'xl/styles.xml': styles, 'xl/workbook.xml': of1904 })).toEqual([
    ['2022-02-21'],
  ])
})

it('formulas, also those that share one, and error values are reported', async () => {
  const row =
    '<row><c><f t="shared" si="0">A2</f><v>1</v></c><c><f t="shared" si="0"/><v>2</v></c><c t="e"><f>B1</f><v>#N/A</v></c><c><f>1</f></c></row>'
  const table = await read(plain(row))
  expect(table.flaws).toEqual({ A1: 'formula', B1: 'formula', C1: 'errorValue', D1: 'formula' })
})

it('rows and columns that one does not see are read, and that is said', async () => {
  const rows = `<row r="1">${inline('Nummer')}${inline('Titel')}</row><row r="2" hidden="1">${inline('1')}${inline('Loket')}</row>`
  const table = await read(plain(rows, {}, '<cols><col min="2" max="16384" hidden="1"/></cols>'))
  expect(table.rows).toHaveLength(2)
  expect(table.notes).toEqual([
    { key: 'hiddenRows', values: { count: '1', lines: '2' } },
    { key: 'hiddenColumns', values: { columns: 'B' } },
  ])
  const filtered = await read({
    ...plain(rows),
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData><autoFilter ref="A1:B2"/></worksheet>`,
  })
  expect(filtered.notes).toMatchObject([{ key: 'filteredRows' }])
})

it('another sheet can be chosen, also one that is hidden', async () => {
  const parts = {
    ...plain(list),
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="Lijst" r:id="s"/><sheet name="Oud &amp; weg" state="hidden" r:id="o"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': ties(
      tie('s', `${kinds}/worksheet`, 'worksheets/sheet1.xml'),
      tie('o', `${kinds}/worksheet`, './worksheets/../worksheets/sheet2.xml'),
    ),
    'xl/worksheets/sheet2.xml': sheet(`<row>${inline('Oud')}</row>`),
  }
  expect((await read(parts)).reading.sheets).toEqual(['Lijst', 'Oud & weg'])
  expect((await read(parts, { sheet: 'Oud & weg' })).rows).toEqual([{ line: 1, cells: ['Oud'] }])
  await expect(read(parts, { sheet: 'Weg' })).rejects.toMatchObject({ key: 'importFile.noSheet' })
})

it('a small file that claims to be enormous costs no more than it holds', async () => {
  const refused = (parts: Record<string, string>) =>
    read(parts).then(
      () => null,
      (reason: { key?: string }) => reason.key,
    )
  // columns that no sheet has
  const wide = '<cols><col min="-1000000000" max="9999999999" hidden="1"/></cols>'
  expect((await read(plain(list, {}, wide))).notes).toEqual([{ key: 'hiddenColumns', values: { columns: 'A, B' } }])
  // one text in thousands of cells
  const strings = { 'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(200_000)}</t></si></sst>` }
  const cell = '<c t="s"><v>0</v></c>'
  expect(await refused(plain(`<row>${cell.repeat(90)}</row>`.repeat(3), strings))).toBe('importFile.unpacksTooLarge')
  // more sheets, links and merged ranges than a workbook of people has
  const many = ties(...Array.from({ length: 1001 }, (_, n) => tie(`r${n}`, `${kinds}/worksheet`, 'worksheets/sheet1.xml')))
  expect(await refused({ ...plain(list), 'xl/_rels/workbook.xml.rels': many })).toBe('importFile.tooManyParts')
  const merged = `<mergeCells>${'<mergeCell ref="A999999"/>'.repeat(10_001)}</mergeCells>`
  expect(await refused(plain(list, {}, merged))).toBe('importFile.tooManyCells')
  // a value that never ends
  expect(await refused(plain(`<row><c r="${'>'.repeat(200_000)}"/></row>`))).toBe('importFile.damaged')
})
