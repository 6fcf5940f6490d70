import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sheetNames, writeWorkbook } from './workbook'

test('no two sheets have the same name, and none one that Excel keeps, whatever a plan calls its actions', () => {
  expect(sheetNames(['over dit bestand', 'acties', 'aantallen'])).toEqual(['over dit bestand', 'acties', 'aantallen'])
  expect(sheetNames(['over dit bestand', 'Aantallen', 'aantallen'])).toEqual(['over dit bestand', 'Aantallen', 'aantallen (2)'])
  expect(sheetNames(['a', 'A', 'a'])).toEqual(['a', 'A (2)', 'a (3)'])
  expect(sheetNames(['history'])).toEqual(['history (2)'])
  const longest = 'n'.repeat(30)
  expect(sheetNames([longest, longest])[1]).toBe(`${'n'.repeat(26)} (2)`)
})

test('a sheet that can be read on the width of a page is printed so, in a font that every program has', async () => {
  const facts = { title: 'A plan', publisher: 'A partnership', language: 'en', created: new Date(0) }
  const narrow = {
    name: 'narrow',
    headed: true,
    rows: [
      ['number', 'title'],
      ['1', 'A title'],
    ],
  }
  const wide = { name: 'wide', headed: true, rows: [Array.from({ length: 30 }, (_, at) => `column ${at}`)] }
  const parts = unzipSync(await writeWorkbook([narrow, wide], facts, String))
  const read = (part: string) => strFromU8(parts[`xl/${part}.xml`] ?? new Uint8Array())
  expect(read('worksheets/sheet1')).toMatch(
    /<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/>.*<pageSetup fitToWidth="1" fitToHeight="0"/,
  )
  expect(read('worksheets/sheet2')).not.toContain('fitToPage')
  expect(read('styles')).not.toMatch(/<font>(?!.*?<name val="Calibri"\/>.*?<\/font>)/)
})
