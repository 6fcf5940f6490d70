import { expect, test } from 'vitest'
import { keptByState } from './kept-by-state'
import { type KeptAnswer, keptAnswer } from './web/kept-answer'

const answer = (bytes: number) => keptAnswer({ status: 200, headers: {}, body: Buffer.alloc(bytes) }, 'made')

test('what was not asked for the longest leaves first, by bytes and by number', () => {
  const answers = keptByState<KeptAnswer>({ bytes: 100_000, things: 3 })
  answers.turnTo('one')
  for (const address of ['a', 'b', 'c']) answers.put(address, 'one', answer(10))
  answers.get('a')
  answers.put('d', 'one', answer(10))
  expect(['a', 'b', 'c', 'd'].filter((address) => answers.get(address))).toEqual(['a', 'c', 'd'])
  answers.put('e', 'one', answer(16_000))
  for (const address of ['f', 'g', 'h']) answers.put(address, 'one', answer(16_000))
  expect(answers.size()).toEqual({ bytes: 3 * 24_000, things: 3 })
  answers.put('h', 'one', answer(10))
  expect(answers.size().bytes).toBe(2 * 24_000 + 4012.5)
  answers.put('large', 'one', answer(90_000))
  expect(answers.get('large')).toBeNull()
})

test('of another state nothing is kept, nor given', () => {
  const answers = keptByState<KeptAnswer>({ bytes: 100_000, things: 3 })
  answers.turnTo('one')
  answers.put('a', 'one', answer(10))
  answers.turnTo('one')
  expect(answers.get('a')).not.toBeNull()
  answers.turnTo('two')
  expect([answers.get('a'), answers.size().bytes]).toEqual([null, 0])
  answers.put('a', 'one', answer(10))
  expect(answers.get('a')).toBeNull()
})
