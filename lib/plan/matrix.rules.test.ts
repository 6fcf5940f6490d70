import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AxisItem, matrixOf } from './matrix.rules'

const item = (code: string, actionIds: string[]): AxisItem => ({ code, nameNl: code, nameEn: null, actionIds })
const action = (id: string) => ({ id })

describe('the matrix of a plan', () => {
  const axes = {
    targetGroups: [item('individual', ['1', '2', '3']), item('society', ['3', '9'])],
    themes: [item('guidance', ['1', '3']), item('data', ['3']), item('offer', [])],
  }
  const matrix = matrixOf(axes, ['1', '2', '3', '4'].map(action))
  const numbers = (actions: { id: string }[]) => actions.map(({ id }) => id)

  test('has a cell for every target group and theme, empty ones too', () => {
    expect(matrix.rows.map(({ cells }) => cells.map(({ actions }) => numbers(actions)))).toEqual([
      [['1', '3'], ['3'], []],
      [['3'], ['3'], []],
    ])
  })

  test('counts an action once in a row, in a column and in the whole', () => {
    expect(matrix.rows.map(({ actions }) => numbers(actions))).toEqual([['1', '3'], ['3']])
    expect(matrix.columns.map(({ actions }) => numbers(actions))).toEqual([['1', '3'], ['3'], []])
    expect([numbers(matrix.placed), matrix.placements]).toEqual([['1', '3'], 5])
  })

  test('names what is nowhere: without a theme, or without both', () => {
    expect(numbers(matrix.unplaced)).toEqual(['2', '4'])
  })
})

const ids = fc.subarray(['1', '2', '3', '4', '5', '6'])
const axis = fc.array(ids, { maxLength: 4 }).map((lists) => lists.map((list, index) => item(String(index), list)))

test('every action is placed or not placed, and a placement is one action in one cell', () => {
  fc.assert(
    fc.property(axis, axis, ids, (targetGroups, themes, present) => {
      const matrix = matrixOf({ targetGroups, themes }, present.map(action))
      expect([...matrix.placed, ...matrix.unplaced].map(({ id }) => id).sort()).toEqual([...present].sort())
      const pairs = targetGroups.flatMap((group) =>
        themes.flatMap((theme) => present.filter((id) => group.actionIds.includes(id) && theme.actionIds.includes(id))),
      )
      expect(matrix.placements).toBe(pairs.length)
      expect(matrix.placed.length).toBe(new Set(pairs).size)
    }),
  )
})
