import { expect, test } from 'vitest'
import { placeOfWork } from './place-of-work'

const [agenda, stem, old] = [
  { id: '1', slug: 'agenda', archivedAt: null },
  { id: '2', slug: 'stem', archivedAt: null },
  { id: '3', slug: 'old', archivedAt: new Date() },
]

test.each<[string, (typeof agenda | typeof old)[], string[], string]>([
  ['with a role in one plan, there', [agenda], ['1'], '/agenda/manage'],
  ['with roles in several, on the list of them', [agenda, stem], ['1', '2'], '/plans'],
  ['an administrator with a role in one, there', [agenda, stem, old], ['2'], '/stem/manage'],
  ['an administrator without a role, on the list', [agenda, stem], [], '/plans'],
  ['a plan in the archive does not count beside another', [agenda, old], ['1', '3'], '/agenda/manage'],
  ['but is the place of work where there is no other', [old], ['3'], '/old/manage'],
  ['without any plan, with one’s account', [], [], '/account'],
])('%s', (_, plans, own, place) => {
  expect(placeOfWork(plans, new Set(own))).toBe(place)
})
