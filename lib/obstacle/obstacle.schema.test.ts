import { expect, test } from 'vitest'
import type { z } from 'zod'
import { issuesOf } from '../issues'
import { newOrganisationInput } from '../organisation/organisation-revision.schema'
import { deliverableInput } from '../plan/deliverable-revision.schema'
import { newObstacleInput } from './obstacle.schema'

const named = (schema: z.ZodType, input: object) => {
  const { error } = schema.safeParse(input)
  return error
    ? issuesOf(error, input)
        .map(({ field, key }) => `${field}: ${key}`)
        .sort()
    : []
}

test('an obstacle sent empty is told at once of everything that is needed', () => {
  const empty = { plan: 'taalplan', titleNl: '', titleEn: '', kind: '', openedYear: '', reason: '' }
  expect(named(newObstacleInput, empty)).toEqual([
    'actions: chooseAction',
    'kind: required',
    'openedYear: required',
    'reason: required',
    'titleNl: required',
  ])
})

test('so are a deliverable and an organisation', () => {
  const revision = { plan: 'taalplan', reason: '', sourcePublisher: 'OESO' }
  expect(named(deliverableInput, { ...revision, deliverable: '', version: '0', kind: '' })).toEqual([
    'kind: required',
    'reason: required',
    'sourceTitle: required',
    'titleNl: required',
  ])
  expect(named(newOrganisationInput, { ...revision, nameNl: ['', ''] })).toEqual([
    'nameNl.0: required',
    'reason: required',
    'sourceTitle: required',
  ])
})

test('what is no list or no text is refused, and nothing is made of it', () => {
  const odd = { plan: 'taalplan', titleNl: ['a', 'b'], kind: 'x', openedYear: 'soon', resolvedYear: { a: 1 }, actions: null, reason: 7 }
  expect(named(newObstacleInput, odd)).toContain('titleNl: notAllowed')
  expect(newObstacleInput.safeParse(null).success).toBe(false)
  expect(newObstacleInput.safeParse('text').success).toBe(false)
})
