import { expect, test } from 'vitest'
import { turns } from './turns'

/** Work that ends when it is told to. */
function works(count: number) {
  const begun: number[] = []
  const ends: (() => void)[] = []
  const work = (number: number) => () =>
    new Promise<number>((resolve, reject) => {
      begun.push(number)
      ends[number] = () => (number === 0 ? reject(new Error('failed')) : resolve(number))
    })
  return { begun, end: (number: number) => ends[number]?.(), all: Array.from({ length: count }, (_, number) => work(number)) }
}

test('so many work at once; the others begin in their order as one ends, also as one fails; whoever comes when too many wait is told', async () => {
  const { inTurn } = turns(2, 2)
  const { begun, end, all } = works(5)
  const answers = all.map(inTurn)
  expect(await answers[4]).toBe('full')
  expect(begun).toEqual([0, 1])
  end(0)
  await expect(answers[0]).rejects.toThrow('failed')
  expect(begun).toEqual([0, 1, 2])
  end(1)
  await answers[1]
  expect(begun).toEqual([0, 1, 2, 3])
  for (const number of [2, 3]) end(number)
  expect(await Promise.all(answers.slice(1))).toEqual([1, 2, 3, 'full'])
  expect(await inTurn(async () => 'again')).toBe('again')
})

test('all who wait are sent away at once, and whoever comes afterwards waits again', async () => {
  const { inTurn, sendAway } = turns(1, 5)
  const { begun, end, all } = works(5)
  const answers = all.slice(0, 4).map(inTurn)
  sendAway()
  expect(await Promise.all(answers.slice(1))).toEqual(['away', 'away', 'away'])
  const later = inTurn(() => Promise.resolve('later'))
  end(0)
  await expect(answers[0]).rejects.toThrow('failed')
  expect(await later).toBe('later')
  expect(begun).toEqual([0])
})
