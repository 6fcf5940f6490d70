import { expect, test } from 'vitest'
import { rowsScanned } from './explained'

test('what is looked at again and again counts every time, also what was thrown away', () => {
  const scan = (rows: number, loops: number, removed = 0) => ({
    ...{ 'Node Type': 'Seq Scan', 'Actual Rows': rows, 'Actual Loops': loops },
    'Rows Removed by Filter': removed,
  })
  const plan = { 'Node Type': 'Nested Loop', 'Actual Rows': 10, 'Actual Loops': 1, Plans: [scan(10, 1), scan(6, 10, 1)] }
  expect(rowsScanned(plan)).toBe(80)
})
