import { expect, test } from 'vitest'
import { type ClaimMeaning, rolesOf } from './claim.rules'

const blank = { organisationId: null, role: null }
const meanings: ClaimMeaning[] = [
  { ...blank, planId: 'a', claim: 'ORGANISATION', value: 'OVO1', organisationId: 'work' },
  { ...blank, planId: 'a', claim: 'ORGANISATION', value: 'OVO2', organisationId: 'schools' },
  { ...blank, planId: 'a', claim: 'ROLE', value: 'Bijdrager', role: 'CONTRIBUTOR' },
  { ...blank, planId: 'a', claim: 'ROLE', value: 'Coordinator', role: 'COORDINATOR' },
  { ...blank, planId: 'b', claim: 'ROLE', value: 'Coordinator', role: 'COORDINATOR' },
]
const contributor = (organisationId: string) => ({ planId: 'a', role: 'CONTRIBUTOR', organisationId })
const coordinator = { planId: 'a', role: 'COORDINATOR', organisationId: null }

test.each([
  ['OVO1', ['Bijdrager'], [contributor('work')]],
  ['OVO2', ['Bijdrager', 'Bijdrager:OVO2'], [contributor('schools')]],
  ['OVO1', ['Coordinator:context:OVO1'], [coordinator]],
  ['OVO1', ['Coordinator', 'Bijdrager'], [coordinator, contributor('work')]],
  ['OVO1', ['Coordinator:OVO2'], []],
  ['OVO1', ['Coordinatoren'], []],
  ['OVO1', [], []],
  ['OVO1', null, [contributor('work')]],
  ['OVO3', ['Coordinator'], []],
  ['', ['Coordinator'], []],
])('from %s with the roles %j', (organisationCode, roles, expected) => {
  const found = rolesOf(meanings, { organisationCode, roles })
  expect(found).toHaveLength(expected.length)
  expect(found).toEqual(expect.arrayContaining(expected))
})
