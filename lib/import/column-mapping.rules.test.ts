import { describe, expect, it, test } from 'vitest'
import { noWords } from '@/lib/plan/words.rules'
import { columnNotes, suggestMapping } from './column-mapping.rules'
import { leftoverNotes } from './column-mapping-heading.rules'
import { knownHeadings } from './heading.rules'
import { importRows } from './import-row.rules'
import { readText } from './text-file.rules'

const table = (text: string) => readText(Buffer.from(text))
const read = (text: string, kind: 'ACTIONS' | 'STATUSES' = 'ACTIONS') => {
  const file = table(text)
  const mapping = suggestMapping(file, kind, knownHeadings(kind, noWords))
  return { ...mapping, rows: importRows(file, mapping), notes: [...leftoverNotes(file, mapping), ...columnNotes(file, mapping)] }
}

test('headings of two rows are read together where the lower one says a part', () => {
  const { headLine, columns } = read('Nr;Titel;;Wie;\n;NL;EN;Trekker;Partners\n1;Een;One;VDAB;Syntra')
  expect([headLine, columns]).toEqual([2, { number: 0, titleNl: 1, titleEn: 2, leads: 3, partners: 4 }])
  expect(read('Nr;Titel;;Trekker\n;NL;EN;\n1;Een;One;VDAB')).toMatchObject({ headLine: 2, columns: { titleNl: 1, titleEn: 2, leads: 3 } })
})

test('titles of groups are no rows of the list, and say the flagship where no column does', () => {
  const list = 'Nr;Titel;Trekker\nVlaggenschip 1: Leren;;\n1;Een;VDAB\nVlaggenschip 2;;\n2;Twee;VDAB\n;Zonder nummer;\n3;Drie;VDAB'
  const { rows, notes } = read(list)
  expect(rows.map(({ cells, at }) => [cells.number, cells.flagship, at.flagship])).toEqual([
    ['1', 'Vlaggenschip 1: Leren', 'A2'],
    ['2', 'Vlaggenschip 2', 'A4'],
    ['', 'Vlaggenschip 2', 'A4'],
    ['3', 'Vlaggenschip 2', 'A4'],
  ])
  expect(notes.map(({ key }) => key)).toEqual(['left.group', 'flagshipOfGroups'])
})

test('a title may begin with the word for a sum', () => {
  expect(read('Nr;Titel;Trekker\n1;Een;VDAB\n;Aantal opleidingen verhogen;VDAB\n;Totaal;2\nTotaal;;').notes).toEqual([
    { key: 'left.total', values: { count: '2', lines: '4, 5' } },
  ])
})

describe('the row of the headings', () => {
  test.each([
    ['Nummer;Titel\n1;Loket', 1],
    ['Actielijst, stand 2022;\n\nVolgnr;Omschrijving;Pijler\n1;Loket;a', 3],
    ['Actielijst\n\nKenteken;Wat;Groep\n1;Loket;a\n2;Gids;b', 3],
    ['Lijst\nversie 3\nx\ny\nNr.;Titel van de actie;Trekker\n1;Loket;VDAB', 5],
    ['Wat;;Wie;\nNr.;Titel;Trekker;Partners\n1;Loket;VDAB;', 2],
    ['Nr.;Titel;Wie;\n;;Trekker;Partners\n1;Loket;VDAB;', 2],
    ['1;Loket;a\n2;Gids;b\n3;Krediet;a', 0],
  ])('of %j is %i', (text, line) => expect(read(text).headLine).toBe(line))

  it('may be two rows, of which the upper one says what the lower leaves open', () => {
    expect(read('Nr.;Titel;Wie;\n;;Trekker;Partners\n1;Loket;VDAB;').columns).toEqual({ number: 0, titleNl: 1, leads: 2, partners: 3 })
  })
})

test.each([
  [
    'Nr.;Titel van de actie;Vlaggenschip;Trekker;Partners;Doelgroep;Doelstelling;Thema',
    ['number', 'titleNl', 'flagship', 'leads', 'partners', 'targetGroups', 'goals', 'themes'],
  ],
  [
    'No.;Title;Flagship;Lead(s);Partner;Target group;Goal;Theme',
    ['number', 'titleEn', 'flagship', 'leads', 'partners', 'targetGroups', 'goals', 'themes'],
  ],
  ['VOLGNUMMER;Omschrijving / inhoud;Trekker(s);Doelgroep(en)', ['number', 'descriptionNl', 'leads', 'targetGroups']],
  ['Nummer;Titel (Nederlands);Titel (Frans)', ['number', 'titleNl']],
  ['Nummer van de actie (nr.);Titel van de actie (max. 200 tekens);Titel / titre (FR)', ['number', 'titleNl']],
  ['Nr;Titel van de actie (NL);Titel (DE)', ['number', 'titleNl']],
])('the headings %j are understood', (heads, fields) => {
  expect(Object.keys(read(`${heads}\n1;x`).columns)).toEqual(fields)
})

test.each([
  ['1. Nummer;2. Titel;3. Vlaggenschip', ['number', 'titleNl', 'flagship']],
  ['a) Nr.;b) Titel', ['number', 'titleNl']],
])('the headings %j are understood without what counts them', (heads, fields) => {
  expect(Object.keys(read(`${heads}\n1;x`).columns)).toEqual(fields)
})

test('the number of the action goes before the number of the row, wherever it is', () => {
  expect(read('Volgnr.;Actienummer;Titel\n1;5;x').columns).toEqual({ number: 1, titleNl: 2 })
  expect(read('Actienr;Nr;Titel\n5;1;x').columns).toEqual({ number: 0, titleNl: 2 })
  expect(read('Volgnr.;Titel\n1;x').columns).toEqual({ number: 0, titleNl: 1 })
})

test('a column that is only called an action holds numbers where a number comes first in it', () => {
  expect(read('Actie;Titel\nActie 5;x').columns).toEqual({ number: 0, titleNl: 1 })
  expect(read('Actie;Trekker\nLoket voor 5 regio’s;x').columns).toEqual({ titleNl: 0, leads: 1 })
  expect(read('Nr;Actie\n1;5 loketten').columns).toEqual({ number: 0, titleNl: 1 })
  expect(read('Actie;Stand 2025\n5;in uitvoering', 'STATUSES').rows[0]?.cells).toMatchObject({ number: '5', year: '2025' })
})

test('a list that has descriptions and no titles is asked whether those are the titles', () => {
  expect(read('Nr;Omschrijving\n1;x').notes).toEqual([{ key: 'noTitleColumn', values: { column: 'B (Omschrijving)' } }])
})

test('columns that are not imported, or are there twice, are reported', () => {
  const { columns, notes } = read('Nr.;Titel;Titel;Budget;;Opmerkingen\n1;a;b;€ 1;x;y')
  expect(columns).toEqual({ number: 0, titleNl: 1 })
  expect(notes).toEqual([
    { key: 'columnsTwice', values: { columns: 'C (Titel)' } },
    { key: 'columnsLeft', values: { count: '3', columns: 'D (Budget), E, F (Opmerkingen)' } },
  ])
})

test('sums, repeated headings and remarks below the list are not rows of it, and are reported', () => {
  const { rows, notes } = read(
    'Nr.;Titel;Budget\n1;Totaalaanpak;5\nSubtotaal;;5\nNr.;Titel;Budget\n2;Som van leren;7\n;Totaal: 2 acties;12\n\nBron: departement, 2022;;\n* nog te bevestigen;;',
  )
  expect(rows.map(({ cells }) => cells.number)).toEqual(['1', '2'])
  expect(notes.map(({ key, values }) => [key, values.lines])).toEqual([
    ['left.total', '3, 6'],
    ['left.heading', '4'],
    ['left.remark', '8, 9'],
    ['columnsLeft', undefined],
  ])
})

test.each(['#N/B', '#N/A', '#VERW!', '#REF!', '#WAARDE!', '#VALUE!', '#DEEL/0!', '#DIV/0!', '#NAAM?', '#GETAL!', '########', 'Err:502'])(
  '%s in the place of a value is an error of its row',
  (error) => {
    const [row] = read(`Nr.;Titel;Versie\n1;${error};\n`).rows
    expect(row?.flaws.map(({ key }) => key)).toEqual(['cell.errorValue'])
    expect(read(`Nr.;Titel;Versie\n1;${error};3\n`).rows[0]?.flaws).toEqual([])
  },
)

test('a column for each year holds its statuses', () => {
  const { rows, notes } = read('Nr;Titel;2021;2022;Status 2023\n1;Een;;in opstart;gerealiseerd\n2;Twee;gestopt;;#N/B', 'STATUSES')
  expect(rows.map(({ line, cells, at }) => [line, cells.number, cells.year, cells.status, at.status])).toEqual([
    [2, '1', '2022', 'in opstart', 'D2'],
    [2, '1', '2023', 'gerealiseerd', 'E2'],
    [3, '2', '2021', 'gestopt', 'C3'],
    [3, '2', '2023', '', 'E3'],
  ])
  expect(rows[3]?.flaws.map(({ key }) => key)).toEqual(['cell.errorValue'])
  expect(notes.map(({ key }) => key)).toEqual(['yearColumns', 'columnsLeft'])
})

test('signs that only a wrong encoding makes are an error of their row', () => {
  expect(read('Nr.;Titel\n1;Vlaanderen\u0092s').rows[0]?.flaws.map(({ key }) => key)).toEqual(['cell.control'])
})

test('a program’s whole numbers and a year with a space in it are what they mean', () => {
  expect(read('Nr.;Titel\n1.0;a\n2.0;b').rows.map(({ cells }) => cells.number)).toEqual(['1', '2'])
  expect(read('Nr.;Titel\n1.0;a\n1.1;b').rows.map(({ cells }) => cells.number)).toEqual(['1.0', '1.1'])
  for (const year of ['2\u00a0022', '2022.0', '2022-12-31', '31/12/2022', '1.1.2022'])
    expect(read(`Nr.;Jaar;Status\n1;${year};x`, 'STATUSES').rows[0]?.cells.year).toBe('2022')
})
