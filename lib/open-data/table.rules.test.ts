import { expect, test } from 'vitest'
import { asCells } from './table.rules'
import { tableOf } from './table.schema'

const terms = ['plan', true, 'licence', 'attribution']
const row = { action: '7', goal: 'a' }

test('a row has a cell for every column, and ends with what each row says of the plan', () => {
  expect(asCells('action_goals', [row], terms)).toEqual([tableOf('action_goals').fields.map(({ name }) => name), ['7', 'a', ...terms]])
})

test('a column that nothing is known of is said to be empty: it is not forgotten', () => {
  expect(() => asCells('action_goals', [{ action: '7' }], terms)).toThrow('a row of action_goals says nothing of goal')
})

test('what a row says of a column that its table does not have is not lost in silence', () => {
  expect(() => asCells('action_goals', [{ ...row, budget: 12 }], terms)).toThrow('budget is no column of action_goals')
})
