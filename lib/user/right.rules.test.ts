import { describe, expect, test } from 'vitest'
import { ForbiddenError } from '../errors'
import { may, reachOf, requireRight, rights, standingsOf } from './right.rules'
import { type Actor, type ActorMembership, commandLine } from './user.rules'

const actor = (memberships: ActorMembership[], over: Partial<Actor> = {}): Actor => ({
  id: 'me',
  name: 'An Peeters',
  locale: 'nl',
  administrator: false,
  planId: null,
  memberships,
  ...over,
})
const contributor = (organisationId: string | null, planId = 'plan') => actor([{ planId, role: 'CONTRIBUTOR', organisationId }])
const coordinator = (planId = 'plan') => actor([{ planId, role: 'COORDINATOR', organisationId: null }])
const place = { planId: 'plan', leads: ['lead'], partners: ['partner'], userId: 'somebody' }

describe('what somebody is towards an action', () => {
  test.each([
    ['a visitor', null, []],
    ['somebody without a role', actor([]), ['signedIn']],
    ['a contributor of the lead', contributor('lead'), ['signedIn', 'contributor', 'lead']],
    ['a contributor of the partner', contributor('partner'), ['signedIn', 'contributor', 'partner']],
    ['a contributor of another organisation', contributor('other'), ['signedIn', 'contributor']],
    ['a contributor of the lead in another plan', contributor('lead', 'elsewhere'), ['signedIn']],
    ['a coordinator', coordinator(), ['signedIn', 'coordinator']],
    ['a coordinator of another plan', coordinator('elsewhere'), ['signedIn']],
    ['an administrator', actor([], { administrator: true }), ['signedIn', 'administrator']],
    ['an administrator of this plan alone', actor([], { administrator: true, planId: 'plan' }), ['signedIn', 'administrator']],
    ['an administrator of another plan alone', actor([], { administrator: true, planId: 'example' }), ['signedIn']],
    ['the person it is about', actor([], { id: 'somebody' }), ['signedIn', 'self']],
    ['the command line', commandLine, ['commandLine']],
  ])('%s', (_, somebody, expected) => {
    expect(standingsOf(somebody, place).toSorted()).toEqual(['everyone', ...expected].toSorted())
  })

  test('somebody with two roles in a plan is both', () => {
    const both = actor([...contributor('partner').memberships, ...coordinator().memberships])
    expect(standingsOf(both, place)).toEqual(['everyone', 'signedIn', 'contributor', 'partner', 'coordinator'])
  })

  test('nowhere in particular nobody leads, helps, coordinates or is oneself', () => {
    for (const somebody of [contributor('lead'), contributor('partner'), coordinator()])
      expect(standingsOf(somebody)).toEqual(['everyone', 'signedIn'])
    expect(standingsOf(commandLine)).toEqual(['everyone', 'commandLine'])
  })
})

test('an administrator publishes nothing, unless they coordinate the plan', () => {
  expect(may(actor([], { administrator: true }), 'publishEdition', place)).toBe(false)
  expect(may({ ...coordinator(), administrator: true }, 'publishEdition', place)).toBe(true)
})

test('a demo administrator does nothing that is of the installation', () => {
  const demo = actor([], { administrator: true, planId: 'example' })
  for (const verb of ['listPeople', 'addUser', 'makeAdministrator', 'listClaimMeanings', 'verifyEvents'] as const)
    expect(may(demo, verb), verb).toBe(false)
  expect([reachOf(demo), reachOf(actor([])), reachOf(commandLine)]).toEqual([{ planId: 'example' }, {}, {}])
})

test('partner organisations read along and write nothing', () => {
  expect(may(contributor('partner'), 'readEntry', place)).toBe(true)
  const written = Object.entries(rights).filter(
    ([verb, right]) => verb !== 'readEntry' && (right.may as readonly string[]).includes('partner'),
  )
  expect(written).toEqual([])
})

test('somebody who may not is refused, with the name of the verb', () => {
  expect(() => requireRight(null, 'verifyEvents')).toThrow(new ForbiddenError('verifyEvents'))
  expect(() => requireRight(commandLine, 'verifyEvents')).not.toThrow()
})
