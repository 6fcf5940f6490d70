import { expect, test } from 'vitest'
import { negotiateLocale } from './locale'

test.each([
  ['nl-BE,nl;q=0.9,en;q=0.8', 'nl'],
  ['en-GB,en;q=0.9,nl;q=0.8', 'en'],
  ['fr-BE,fr;q=0.9,en;q=0.5,nl;q=0.7', 'nl'],
  ['fr-BE,fr;q=0.9,en;q=0.5', 'en'],
  ['en;q=0,nl;q=0.1', 'nl'],
  ['fr', 'nl'],
  ['*', 'nl'],
  ['', 'nl'],
  [';;;q=x,,', 'nl'],
  [null, 'nl'],
])('a browser that asks for %s gets %s', (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale)
})
