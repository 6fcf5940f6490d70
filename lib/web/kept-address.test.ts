import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { publicQuery, queryOfPages } from './kept-address'

test('every public page that reads its query says what it reads', () => {
  const folder = 'app/[locale]/[plan]/(public)'
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /page\.tsx$/.test(file))
  const reading = pages
    .filter((file) => readFileSync(join(folder, file), 'utf8').includes('searchParams'))
    .map((file) =>
      dirname(file)
        .replace(/^\.$/, '')
        .replaceAll(/\[\w+\]/g, '*'),
    )
  expect(reading.sort()).toEqual([...Object.keys(queryOfPages), 'search'].sort())
})

test('a page is kept by every name that it takes straight from its query', () => {
  const folder = 'app/[locale]/[plan]/(public)'
  for (const [page, names] of Object.entries(queryOfPages)) {
    const path = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(
      (file) => file.endsWith('page.tsx') && file.replaceAll(/\[\w+\]/g, '*') === join(page, 'page.tsx'),
    )
    const source = readFileSync(join(folder, path ?? page), 'utf8')
    const taken = [...source.matchAll(/\bsearch\.(\w+)/g)].map(([, name]) => name)
    expect(names, page).toEqual(expect.arrayContaining(taken))
  }
})

test.each([
  ['/nl/lifelong-learning', ['year']],
  ['/nl/lifelong-learning/goals', ['year']],
  ['/nl/lifelong-learning/goals/a', ['year']],
  ['/nl/lifelong-learning/reports/2023/1', []],
  ['/en/lifelong-learning/actions', ['year', 'status', 'flagship', 'goal', 'group', 'theme', 'organisation', 'q', 'part']],
  ['/en/lifelong-learning/actions/B3.1', []],
  ['/nl/lifelong-learning/matrix', ['year']],
  ['/nl/lifelong-learning/actions/12/opengraph-image', null],
  ['/nl/lifelong-learning/opengraph-image-1a2b', null],
  ['/nl/lifelong-learning/feed.atom', null],
  ['/nl/account', null],
  ['/api/v1', []],
  ['/api/v1/plans/lifelong-learning/obstacles', ['kind', 'show', 'year', 'limit', 'cursor']],
  ['/api/v1/plans/lifelong-learning/years/2024/workbook.xlsx', null],
  ['/api/health', null],
])('%s', (path, names) => {
  expect(publicQuery(path)).toEqual(names)
})
