import { expect, test } from 'vitest'
import { shownOf } from './long-lists'

const numbers = Array.from({ length: 3000 }, (_, at) => String(at + 1))

test('a list of a plan of usual size is shown whole; a long one begins, and is whole where it is asked for', () => {
  const lists = { whole: 'stopped-to-left', href: (list: string) => `?list=${list}` }
  expect(shownOf(numbers.slice(0, 150), 'realised-to-realised', lists)).toHaveLength(150)
  expect(shownOf(numbers, 'realised-to-realised', lists)).toEqual(numbers.slice(0, 50))
  expect(shownOf(numbers, 'stopped-to-left', lists)).toEqual(numbers)
})
