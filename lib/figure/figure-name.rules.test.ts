import { expect, test } from 'vitest'
import { type FigureName, figureNamed, partsOfFigure } from './figure-name.rules'

const names: FigureName[] = [
  { of: 'years' },
  { of: 'year', year: 2024 },
  { of: 'flagships', year: 2024 },
  { of: 'goals', year: 2024 },
  { of: 'flagship', code: 'b' },
  { of: 'goal', code: 'j' },
  { of: 'organisation', slug: 'vlor' },
  { of: 'indicator', code: 'participation', series: 'lfs-flanders' },
  { of: 'edition', year: 2024, edition: 1, chapter: 'flagship-b' },
]

test.each(names)('the address of $of leads to it', (name) => {
  expect(figureNamed(partsOfFigure(name).map(String))).toEqual(name)
})

test.each([
  [],
  ['years', '1999'],
  ['years', '2024', 'actions'],
  ['flagships', 'bb'],
  ['flagships'],
  ['goals', 'a', 'b'],
  ['organisations', '..'],
  ['reports', '2024', '0', 'counts'],
  ['actions', '1'],
])('no figure is called %j %j %j', (...parts) => expect(figureNamed(parts)).toBeNull())
