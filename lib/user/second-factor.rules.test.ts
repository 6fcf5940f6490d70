import { describe, expect, test } from 'vitest'
import { inGroups, missingStep, needsSecondFactor, plainCode } from './second-factor.rules'

const role = (...roles: ('COORDINATOR' | 'CONTRIBUTOR')[]) => ({
  administrator: false,
  memberships: roles.map((held) => ({ planId: 'plan', role: held, organisationId: null })),
})

test.each([
  ['an administrator', { administrator: true, memberships: [] }, ['administrator'], true],
  ['an administrator', { administrator: true, memberships: [] }, ['coordinator'], false],
  ['a coordinator', role('COORDINATOR'), ['administrator', 'coordinator'], true],
  ['a contributor who coordinates elsewhere', role('CONTRIBUTOR', 'COORDINATOR'), ['coordinator'], true],
  ['a contributor', role('CONTRIBUTOR'), ['coordinator'], false],
  ['a contributor', role('CONTRIBUTOR'), ['contributor'], true],
  ['somebody without a role', role(), ['administrator', 'coordinator', 'contributor'], false],
  ['a coordinator', role('COORDINATOR'), [], false],
] as const)('%s, %j: where it is for %j a second factor is needed: %s', (_, somebody, required, needed) => {
  expect(needsSecondFactor({ ...somebody, memberships: [...somebody.memberships] }, required)).toBe(needed)
})

describe('a session lacks', () => {
  const [earlier, later] = [new Date(1000), new Date(2000)]
  const began = { withPassword: true, secondFactorAt: null, enrolledAt: null }
  test.each([
    ['nothing when a password is enough', began, false, null],
    ['setting up where a second factor is needed', began, true, 'enrolment'],
    ['setting up again when the factor was taken away', { ...began, secondFactorAt: earlier }, true, 'enrolment'],
    ['a code once somebody has a second factor, needed or not', { ...began, enrolledAt: earlier }, false, 'code'],
    ['nothing after the code', { ...began, enrolledAt: earlier, secondFactorAt: later }, true, null],
    ['nothing right after setting up', { ...began, enrolledAt: earlier, secondFactorAt: earlier }, true, null],
    ['a code of a factor that was set up since', { ...began, enrolledAt: later, secondFactorAt: earlier }, false, 'code'],
    ['nothing of an identity provider', { ...began, withPassword: false, enrolledAt: earlier }, true, null],
  ] as const)('%s', (_, proof, needed, missing) => {
    expect(missingStep(proof, needed)).toBe(missing)
  })
})

test.each([
  ['123 456', '123456'],
  ['123456', '123456'],
  ['A1B2-c3d4-o0il-wxyz', 'a1b2c3d40011wxyz'],
])('%j is read as %j', (typed, plain) => {
  expect(plainCode(typed)).toBe(plain)
})

test('a recovery code is shown in groups of four', () => {
  expect(inGroups('a1b2c3d4')).toBe('a1b2-c3d4')
})
