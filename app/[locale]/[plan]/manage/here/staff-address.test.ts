import { expect, test } from 'vitest'
import { staffAddress } from './staff-address'

const coordinator = { planData: true, reports: true }
const contributor = { planData: false, reports: false }

test.each([
  ['/flagships/d', '/plan/flagships/d'],
  ['/goals', '/plan/goals'],
  ['/actions/12', '/actions/12'],
  ['/organisations/vdab', '/organisations/vdab'],
  ['/indicators/participation', '/indicators/participation'],
  ['/reports/2023/1', '/reports/2023'],
  ['/timeline', '/deliverables'],
  ['', ''],
])('from %s a coordinator comes to its staff page', (at, page) => {
  expect(staffAddress(at, coordinator)).toBe(page)
})

test('a contributor comes to their own work, wherever they were', () => {
  for (const at of ['/flagships/d', '/actions/12', '/reports/2023']) expect(staffAddress(at, contributor), at).toBe('')
})

test('an address that names no page of a plan leads to the first page of the work, never elsewhere', () => {
  for (const at of ['//evil.example', '/actions/../../x', 'https://evil.example', '/search', undefined, ['/actions/1', '/actions/2']])
    expect(staffAddress(at, coordinator)).toBe('')
})
