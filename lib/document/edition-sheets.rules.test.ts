import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { locales } from '../locale'
import { readableVersions, readEdition } from '../report/edition.schema'
import { editionSheets } from './edition-sheets.rules'

test.each(readableVersions)('an edition of version %i has sheets of what changed, the matrix, indicators and words', (version) => {
  const content = readEdition(version, readFileSync(`lib/report/fixtures/version-${version}.json`, 'utf8'))
  for (const locale of locales) {
    const sheets = editionSheets(content, locale)
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length)
    for (const { name, rows } of sheets) {
      const [head, ...rest] = rows
      expect(
        rest.filter((row) => row.length !== head?.length),
        name,
      ).toEqual([])
      expect(
        rest.every((row) => row.at(-1) === content.sample),
        name,
      ).toBe(true)
    }
    const moves = content.blocks.flatMap((block) => (block.type === 'changes' && block.since !== null ? [block.moves.length + 1] : []))
    expect(sheets.filter(({ name }) => ['veranderd', 'changes'].includes(name)).map(({ rows }) => rows.length)).toEqual(moves)
  }
})
