import { expect, test } from 'vitest'
import { inCanonicalCase } from './addresses'

test.each([
  ['/nl/lifelong-learning/flagships/A', '/nl/lifelong-learning/flagships/a'],
  ['/EN/Lifelong-Learning/Goals/B', '/en/lifelong-learning/goals/b'],
  ['/nl/lifelong-learning/organisations/VDAB', '/nl/lifelong-learning/organisations/vdab'],
  ['/nl/lifelong-learning/Indicators/Participation', '/nl/lifelong-learning/indicators/participation'],
  ['/nl/lifelong-learning/manage/Obstacles/Budget', '/nl/lifelong-learning/manage/obstacles/budget'],
  ['/nl/lifelong-learning/Actions/B3', '/nl/lifelong-learning/actions/B3'],
  ['/nl/Privacy', '/nl/privacy'],
  ['/api/v1/plans/Lifelong-Learning/tables/Actions.csv', '/api/v1/plans/lifelong-learning/tables/actions.csv'],
  ['/api/v1/plans/lifelong-learning/actions/B3', '/api/v1/plans/lifelong-learning/actions/B3'],
])('%s is written %s', (typed, written) => {
  expect(inCanonicalCase(typed)).toBe(written)
  expect(inCanonicalCase(written)).toBe(written)
})

test.each(['/nl/set-password/aB-c', '/nl/x/organisations/%C3%89', '/nl/x/y%2FZ', '/', '//'])('%s stays as it is', (path) => {
  expect(inCanonicalCase(path)).toBe(path)
})
