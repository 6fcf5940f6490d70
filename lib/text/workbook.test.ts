import { expect, test } from 'vitest'
import { sheetNames } from './workbook'

test('no two sheets have the same name, and none one that Excel keeps, whatever a plan calls its actions', () => {
  expect(sheetNames(['over dit bestand', 'acties', 'aantallen'])).toEqual(['over dit bestand', 'acties', 'aantallen'])
  expect(sheetNames(['over dit bestand', 'Aantallen', 'aantallen'])).toEqual(['over dit bestand', 'Aantallen', 'aantallen (2)'])
  expect(sheetNames(['a', 'A', 'a'])).toEqual(['a', 'A (2)', 'a (3)'])
  expect(sheetNames(['history'])).toEqual(['history (2)'])
  const longest = 'n'.repeat(30)
  expect(sheetNames([longest, longest])[1]).toBe(`${'n'.repeat(26)} (2)`)
})
