import { expect, test } from 'vitest'
import { roleHeldTwice } from './action-revision.rules'
import type { RoleInput } from './action-revision.schema'

const lead = (startsOn: string | null, endsOn: string | null, organisation = 'vdab'): RoleInput => ({
  organisation,
  role: 'LEAD',
  startsOn,
  endsOn,
})

test.each([
  [[lead(null, null), lead('2024-01-01', null)], 1],
  [[lead(null, '2023-12-31'), lead('2023-12-31', null)], 1],
  [[lead(null, '2023-12-31'), lead('2024-01-01', null)], null],
  [[lead(null, null), lead(null, null, 'huis')], null],
  [[lead(null, null), { ...lead(null, null), role: 'PARTNER' as const }], null],
])('an organisation holds a role once on a day %#', (roles, row) => {
  expect(roleHeldTwice(roles)?.row ?? null).toBe(row)
})
