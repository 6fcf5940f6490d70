import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv, csvForExcel } from '../text/csv'
import { type OneByte, signOf } from './encoding.rules'
import { cellAddress, columnIndex, columnName } from './import-file.rules'
import { delimiterOf, delimiters, readText } from './text-file.rules'

const cell = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ';', ',', ' ', 'a', 'é', '1', '＝'),
  maxLength: 8,
})
// a row without any text is not a row, and no row ends in empty cells
const rows = fc.array(
  fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => ['x', ...cells, 'y']),
  { minLength: 1, maxLength: 20 },
)
const read = (text: string) => readText(Buffer.from(text)).rows.map(({ cells }) => cells)

describe('a CSV file of our own', () => {
  it('gives back exactly what was written, whatever the cells begin with', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(null, 'nl' as const, 'en' as const), (written, locale) => {
        const read = readText(Buffer.from(locale ? csvForExcel(written, locale) : csv(written)))
        expect(read.rows.map(({ cells }) => cells)).toEqual(written)
      }),
      { examples: [[[['x', '', '\t', '\t\t\t', 'y']], null]] },
    )
  })
})

describe('the sign between cells', () => {
  it.each([
    ['a;b;c', ';'],
    ['a,b,c', ','],
    ['a\tb', '\t'],
    ['"a,b,c,d";e', ';'],
    ['alone', ';'],
    ['Actieplan, versie 2, stand december\nNummer;Titel;Vlaggenschip\n1;Loket;a\n2;Gids;a', ';'],
    ['Nummer\tTitel\tToelichting, met bron, datum, en lezer\n1\tLoket\tx', '\t'],
    ['Nummer|Titel|Partners\n1|Loket|VDAB; VVSG\n2|Gids, voor allen|VDAB; Voka', '|'],
    ['Nummer,Titel,Partners\n1,"Loket; gids; krediet",VDAB; VVSG\n2,Gids,VDAB', ','],
    ['1;Loket, gids;a\n2;Krediet, tegoed;b', ';'],
    ['"Toelichting; met; puntkomma\'s"\nNummer,Titel\n1,Loket\n2,Gids', ','],
    ['sep=|\nNummer;Titel|Vlaggenschip', '|'],
    ['Titel\n;;\nNummer\tTitel\n1\tLoket\t\t\n2\tGids', '\t'],
    ['Acties, stand 2025\nVlaanderen, Brussel\nOns kenmerk, 12\nNummer;Titel;Trekker\n1;Loket;VDAB\nBron, intern', ';'],
    ['Wat;Wie;Waar\n1;Loket, gids\n2;Krediet, tegoed\n3;Leren, werken;VDAB', ';'],
    ['Wat\tWie\tWaar\n1\tLoket, gids\n2\tKrediet, tegoed\n3\tLeren, werken\tVDAB', '\t'],
    ['Nummer,Titel,Partners (met ;)\n1,Loket,VDAB', ','],
    ['Nummer\tPartners\n1\tVDAB;Voka;SERV\n2\tVVSG;Unizo;ACV', '\t'],
  ])('of %j is %j', (text, sign) => expect(delimiters[delimiterOf(text)]).toBe(sign))
})

const sentences = [
  'Nummer;Titel\n1;Coördinatie van één loket\n2;België en Vlaanderen\n',
  '1;Vlaanderen’s “leerloket” – € 5 miljoen…\n2;Financiële steun à la carte; où ça, être élève\n',
  'nr;titre\n1;L’école supérieure française: création d’un réseau\n',
  '1;COÖRDINATIE IN DE REGIO’S\n2;Ĳzer'.replace('Ĳ', 'IJ'),
  '1;Überprüfung für Fachkräfte über größere Städte\n',
  '1;De regio’s\n2;’s Hertogenbosch\n',
]
const encode = (text: string, encoding: OneByte) => {
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [signOf(byte, encoding), byte]))
  return Buffer.from([...text].map((sign) => bytes.get(sign) ?? 63))
}

describe('the encoding of a text file', () => {
  it.each(['windows-1252', 'macintosh', 'ibm850'] as const)('is recognised when it is %s, by what people write', (encoding) => {
    for (const sentence of sentences) {
      // that of DOS has no typographic signs
      const text = encoding === 'ibm850' ? sentence.replace(/[’“”…–€]/g, "'") : sentence
      const bytes = encode(encoding === 'macintosh' ? text.replaceAll('\n', '\r') : text, encoding)
      const { rows, reading } = readText(bytes)
      const expected = text.replaceAll('\n', ' ').trim()
      expect(rows.map(({ cells }) => cells.join(';')).join(' '), encoding).toBe(expected)
      if (/[^\x20-\x7e\n]/.test(text)) expect(reading.encoding).toBe(encoding)
    }
  })

  it.each([
    'De “gids” voor ouders',
    'Café “De Kring” en ‘het loket’ in ’t Stad',
    'Werk–leercombinaties, lezen… en rekenen',
    'Loket “Één adres”: 18–24 jaar · 5 € – ® 10 × 3 µg',
    'De regio’s “Kempen” en “Rand”, de CAFé’s',
    'STRAßE',
    'CAFÉ’S',
  ])('is that of Windows in doubt, as most files are: %s', (title) => {
    const { rows, reading, notes } = readText(encode(`Nummer;Titel\n1;${title}\n`, 'windows-1252'))
    expect(rows[1]?.cells[1]).toBe(title)
    expect({ encoding: reading.encoding, notes }).toEqual({ encoding: 'windows-1252', notes: [] })
  })

  it('has the signs that Word and Excel type by themselves, and never a control in their place', () => {
    const typed = '’“”–€…œŠ'
    expect(readText(encode(`1;Vlaanderen${typed}`, 'windows-1252')).rows[0]?.cells[1]).toBe(`Vlaanderen${typed}`)
    for (let byte = 128; byte < 160; byte += 1) expect(signOf(byte, 'windows-1252')).not.toMatch(/\p{Cc}/u)
  })

  it('is UTF-8 also when a byte of an older file was pasted in, and says in which word', () => {
    const bytes = Buffer.concat([Buffer.from('1;Coördinatie van één\n2;vo'), Buffer.from([0x92]), Buffer.from('r ouders\n')])
    for (const file of [bytes, Buffer.concat([Buffer.from('\ufeff'), bytes])]) {
      const { rows, reading, notes } = readText(file)
      expect(rows.map(({ cells }) => cells[1])).toEqual(['Coördinatie van één', 'vo’r ouders'])
      expect(reading.encoding).toBe('utf-8')
      expect(notes).toEqual([{ key: 'strayBytes', values: { words: 'vo’r' } }])
    }
  })

  it.each([
    ['iso-8859-15', '1;Cheques van 250 € voor één œuvre\n2;Financiëring'],
    ['windows-1250', '1;Leren in Łódź en Kraków – één aanpak'],
  ] as const)('is looked at again when it is %s, which few programs write', (encoding, text) => {
    const { rows, reading, notes } = readText(encode(text, encoding))
    expect(rows.map(({ cells }) => cells.join(';')).join('\n')).toBe(text)
    expect(reading.encoding).toBe(encoding)
    expect(notes).toEqual([{ key: 'unusualEncoding', values: {} }])
  })

  it('can be chosen', () => {
    expect(readText(Buffer.from('1;één'), { encoding: 'windows-1252' }).rows[0]?.cells).toEqual(['1', 'Ã©Ã©n'])
    expect(readText(Buffer.from('1;één', 'utf16le'), { encoding: 'utf-16le' }).rows[0]?.cells).toEqual(['1', 'één'])
  })

  it('is left out as a mark wherever files were joined', () => {
    expect(read('\ufeffa;b\n\ufeff"1";2\n\ufeffx;y')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['x', 'y'],
    ])
  })
})

describe('what a hand or another program wrote', () => {
  it.each([
    ['two marks that are not closed', 'Nummer;Titel;Trekker\n1;"Loket;VDAB\n2;Gids;VVSG\n3;"Krediet;SERV\n'],
    ['one that is not closed', 'Nummer;Titel;Trekker\n1;"Loket;VDAB\n2;Gids;VVSG\n'],
  ])('is refused with %s: rows would be lost in a cell', (_, text) => {
    for (const ends of ['\n', '\r\n', '\r'])
      expect(() => readText(Buffer.from(text.replaceAll('\n', ends)))).toThrow(expect.objectContaining({ key: 'importFile.quotes' }))
  })

  it('may hold a text of several lines with as many commas as a row has', () => {
    const written = [
      ['a', 'b', 'c'],
      ['1', 'Wie meewerkt:\nVDAB, VVSG, Voka en "SERV", "ACV"', 'x'],
    ]
    expect(read(csv(written))).toEqual(written)
  })

  it.each<[string, string, string[][]]>([
    [
      'thousands of empty rows below the list',
      `a;b\n1;2\n${';;\r\n'.repeat(12_000)}`,
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'thousands of empty columns beside it',
      `a;b${';'.repeat(16_000)}\n1;2${';'.repeat(16_000)}`,
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'tabs at the end of lines',
      'a\tb\t\t\n1\t2\t\t',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quotation marks within a text',
      'a;b\n1;de "oude" naam\n2;x',
      [
        ['a', 'b'],
        ['1', 'de "oude" naam'],
        ['2', 'x'],
      ],
    ],
    [
      'quotation marks at the beginning of a text',
      'a;b\n1;"Leren" in Vlaanderen\n2;x',
      [
        ['a', 'b'],
        ['1', '"Leren" in Vlaanderen'],
        ['2', 'x'],
      ],
    ],
    [
      'the sign between cells within quotation marks',
      'a;b\n1;"x; y"\n2;"z ""q"""',
      [
        ['a', 'b'],
        ['1', 'x; y'],
        ['2', 'z "q"'],
      ],
    ],
    [
      'a formula that keeps a zero',
      'a;b;c\n="01";="x;y";=1+1',
      [
        ['a', 'b', 'c'],
        ['01', '="x', 'y"', '=1+1'],
      ],
    ],
    ['the end of a file of DOS', 'a;b\n\x1a', [['a', 'b']]],
    [
      'a first line that says the sign',
      'sep=;\na;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
  ])('is read with %s', (_, text, expected) => expect(read(text)).toEqual(expected))
})

describe('the name of a cell', () => {
  it('counts columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
    fc.assert(fc.property(fc.nat(20_000), (index) => columnIndex(columnName(index)) === index))
  })

  it('names its sheet, with quotes where the name needs them', () => {
    expect(cellAddress('Blad1', 14, 2)).toBe('Blad1!C14')
    expect(cellAddress("Actie's 2026", 2, 0)).toBe("'Actie''s 2026'!A2")
    expect(cellAddress(null, 3, 1)).toBe('B3')
  })
})
