import { expect, test } from 'vitest'
import { pageOfFeed } from './feed.rules'

const address = 'https://koers.example.be/nl/plan/feed.atom'
const entries = Array.from({ length: 250 }, (_, index) => index)

test('a feed is read page by page, from the newest to the last', () => {
  const pages = [1, 2, 3].map((number) => pageOfFeed(entries, number, address))
  expect(pages.flatMap((page) => page?.entries ?? [])).toEqual(entries)
  expect(pages.map((page) => page?.pages)).toEqual([
    { self: address, first: address, previous: null, next: `${address}?page=2`, last: `${address}?page=3` },
    { self: `${address}?page=2`, first: address, previous: address, next: `${address}?page=3`, last: `${address}?page=3` },
    { self: `${address}?page=3`, first: address, previous: `${address}?page=2`, next: null, last: `${address}?page=3` },
  ])
  expect(pageOfFeed(entries, 4, address)).toBeNull()
})

test('a feed in which nothing happened yet has one page', () => {
  expect(pageOfFeed([], 1, address)).toEqual({
    entries: [],
    pages: { self: address, first: address, previous: null, next: null, last: address },
  })
})
