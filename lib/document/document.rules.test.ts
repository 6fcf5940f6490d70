import { expect, test } from 'vitest'
import { contextOf, everyDocument, fileName, formatOfFile } from './document.rules'

const place = { plan: 'lifelong-learning', year: 2024, number: 2 }

test('a document is called what it is, in its own language', () => {
  expect(fileName(place, 'nl', 'PDF')).toBe('lifelong-learning-jaarrapport-2024-editie-2.pdf')
  expect(fileName(place, 'en', 'XLSX')).toBe('lifelong-learning-annual-report-2024-edition-2.xlsx')
  expect(fileName(place, 'nl', 'DOCX', { draft: true })).toBe('lifelong-learning-jaarrapport-2024-ontwerp.docx')
})

test('a name leads to the format that it ends in, and no other name to any', () => {
  const formats = ['PDF', 'XLSX'] as const
  expect(formatOfFile('lifelong-learning-jaarrapport-2024-editie-2.xlsx', place, 'nl', formats)).toBe('XLSX')
  for (const file of ['lifelong-learning-jaarrapport-2024-editie-2.docx', 'lifelong-learning-jaarrapport-2024-editie-1.pdf', 'x.pdf', ''])
    expect(formatOfFile(file, place, 'nl', formats), file).toBeNull()
  expect(formatOfFile('lifelong-learning-jaarrapport-2024-editie-2.pdf', place, 'en', formats)).toBeNull()
})

test('every format is made in every language', () => {
  expect(everyDocument(['PDF', 'XLSX'])).toEqual([
    { format: 'PDF', locale: 'nl' },
    { format: 'PDF', locale: 'en' },
    { format: 'XLSX', locale: 'nl' },
    { format: 'XLSX', locale: 'en' },
  ])
})

test('what is printed around an edition is its hash and its address; a draft has neither', () => {
  const hash = 'a'.repeat(64)
  expect(contextOf(place, hash, 'en', 'https://koers.example')).toMatchObject({
    shortHash: 'aaaaaaaaaaaa',
    address: 'https://koers.example/en/lifelong-learning/reports/2024/2',
    draft: false,
  })
  expect(contextOf(place, null, 'nl', 'https://koers.example')).toMatchObject({
    sha256: null,
    shortHash: null,
    address: 'https://koers.example/nl/lifelong-learning/reports',
    draft: true,
  })
})
