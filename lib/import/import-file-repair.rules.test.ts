import { describe, expect, test } from 'vitest'
import { withGarbledWords, withOwnColumns, withStorableCells } from './import-file-repair.rules'
import { readText } from './text-file.rules'

const cells = (text: string, chosen?: 'comma') => withOwnColumns(readText(Buffer.from(text)), chosen).rows.map(({ cells }) => cells)

describe('a list that is in one column', () => {
  test('is cut into its cells, and that is reported', () => {
    const table = readText(Buffer.from('"Nr;Titel;Trekker"\n"1;""Een; twee"";VDAB"\n"2;Drie;"\n'))
    const { rows, notes, reading } = withOwnColumns(table)
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Nr', 'Titel', 'Trekker'],
      ['1', 'Een; twee', 'VDAB'],
      ['2', 'Drie'],
    ])
    expect(notes.map(({ key }) => key)).toEqual(['oneColumn'])
    expect(reading.delimiter).toBe('semicolon')
  })

  test('stays one column where its texts only hold a comma now and then, unless somebody says otherwise', () => {
    const text = '"Acties"\n"Leren, overal"\n"Gids, voor iedereen"'
    expect(cells(text)).toEqual([['Acties'], ['Leren, overal'], ['Gids, voor iedereen']])
    expect(cells(text, 'comma')).toEqual([['Acties'], ['Leren', ' overal'], ['Gids', ' voor iedereen']])
  })
})

test('words that were saved in a wrong encoding are reported', () => {
  const notes = (text: string) => withGarbledWords(readText(Buffer.from(text))).notes
  expect(notes('Nr;Titel\n1;GeÃ¯ntegreerd, Ã©Ã©n in Vlaanderenâ€™s loket')).toEqual([
    { key: 'garbled', values: { words: 'GeÃ¯ntegreerd, Ã©Ã©n, Vlaanderenâ€™s' } },
  ])
  expect(notes('Nr;Titel\n1;Co√∂rdinatie, √©√©n regio‚Äôs, ge├»nformeerd')[0]?.values.words).toBe(
    'Co√∂rdinatie, √©√©n, regio‚Äôs, ge├»nformeerd',
  )
  expect(notes('Nr;Titel\n1;√2 en √ 3')).toEqual([])
  expect(notes('Nr;Titel\n1;Geïntegreerd, SÃO, 5 € – “ok”')).toEqual([])
})

test('what the database cannot keep becomes the sign of what cannot be read', () => {
  const { rows } = withStorableCells(readText(Buffer.from('Nr;Titel\n1;Een\0twee\n2;👩‍🏫 leert\n')))
  expect(rows.map(({ cells }) => cells[1])).toEqual(['Titel', 'Een\ufffdtwee', '👩‍🏫 leert'])
})
