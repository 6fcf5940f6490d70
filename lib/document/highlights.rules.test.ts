import { describe, expect, test } from 'vitest'
import { hardEditions, keptEdition } from '@/tests/harness/hard-editions'
import { readableVersions } from '../report/edition.schema'
import { countStates } from '../status/status.rules'
import { matrixOf, yearsOf } from './highlights.rules'

describe.each(readableVersions)('of an edition of version %i', (version) => {
  const content = keptEdition(version)
  const counts = content.blocks.find((block) => block.type === 'counts')
  const changes = content.blocks.find((block) => block.type === 'changes')

  test('its own year is counted as it counted itself, and the year before adds up', () => {
    const [before, now] = yearsOf(content)
    for (const { state, count } of counts?.tally.counts ?? []) expect(now?.counts[state], state).toBe(count)
    expect(now?.total).toBe(counts?.tally.total)
    expect(before?.year).toBe(changes?.since)
    expect(countStates.reduce((sum, state) => sum + (before?.counts[state] ?? 0), before?.closedThen ?? 0)).toBe(before?.total)
  })

  test('an action that changed was counted where it came from', () => {
    for (const { action, from } of changes?.moves ?? []) {
      const [before] = yearsOf(content, ({ number }) => number === action)
      expect(before?.total, action).toBe(from === null ? 0 : 1)
      if (from) expect(before?.counts[from], action).toBe(1)
    }
  })

  test('the flagships together are the plan', () => {
    const parts = [...content.flagships.map(({ code }) => code), null].map((code) => yearsOf(content, ({ flagship }) => flagship === code))
    const whole = yearsOf(content)
    for (const [place, { total }] of whole.entries()) expect(parts.reduce((sum, years) => sum + (years[place]?.total ?? 0), 0)).toBe(total)
  })

  test('no action is in more cells of the matrix than it has target groups and themes, and a sum counts it once', () => {
    for (const { all, cells } of matrixOf(content) ?? []) {
      expect(new Set(all).size).toBe(all.length)
      for (const cell of cells) expect(all).toEqual(expect.arrayContaining(cell))
    }
  })
})

test('a plan without themes has no matrix', () => {
  const editions = hardEditions()
  const bare = editions['a plan without flagships and themes']
  expect(bare && matrixOf(bare)).toBeNull()
})
