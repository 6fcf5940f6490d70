import { expect, test } from 'vitest'
import { sheetPart } from './year-sheet.rules'

const rows = Array.from({ length: 250 }, (_, at) => ({ number: String(at + 1) }))
const asked = (part = '', at = '') => {
  const { rows: own, ...rest } = sheetPart(rows, { part, at })
  return { ...rest, numbers: [own[0]?.number, own.at(-1)?.number] }
}

test('a long sheet comes in parts, by their number or by that of an action', () => {
  expect(asked()).toEqual({ part: 1, parts: 3, from: 1, until: 100, numbers: ['1', '100'] })
  expect(asked('3')).toEqual({ part: 3, parts: 3, from: 201, until: 250, numbers: ['201', '250'] })
  expect(asked('1', '101')).toMatchObject({ part: 2, numbers: ['101', '200'] })
})

test('what is not there is the first part, also of nothing', () => {
  for (const part of ['0', '4', '1.5', 'x', '-1']) expect(asked(part).part, part).toBe(1)
  expect(asked('', '999').part).toBe(1)
  expect(sheetPart([], { part: '2', at: '' })).toEqual({ rows: [], part: 1, parts: 1, from: 0, until: 0 })
})
