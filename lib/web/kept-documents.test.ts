import { afterEach, expect, test, vi } from 'vitest'
import { keptDocument, keptFigure } from './kept-documents'
import { tellPublicState } from './public-state'

let version: string | null = '1'
const dataVersion = async () => version ?? Promise.reject(new Error('no answer'))
const tellState = () => tellPublicState({ dataVersion, build: 'one', origin: 'https://koers.example' })
afterEach(() => {
  vi.useRealTimers()
  Reflect.deleteProperty(globalThis, 'koersPublicBasis')
})

const making = () => {
  let made = 0
  return vi.fn(async () => ++made)
}

test('a document is made once until something changes, and on another day', async () => {
  tellState()
  const make = making()
  expect(await Promise.all([keptDocument('a', make), keptDocument('a', make)])).toEqual([1, 1])
  version = '2'
  expect(await keptDocument('a', make)).toBe(2)
  vi.setSystemTime(new Date(Date.now() + 24 * 3600 * 1000))
  expect(await keptDocument('a', make)).toBe(3)
  expect(await keptDocument('b', make)).toBe(4)
  expect(await keptDocument('a', make)).toBe(3)
})

test('what went wrong is made again', async () => {
  tellState()
  await expect(keptDocument('fails', () => Promise.reject(new Error('the database stopped')))).rejects.toThrow('stopped')
  expect(await keptDocument('fails', async () => 'there')).toBe('there')
})

test('there is an end to what is kept: the document that nobody asked for longest goes', async () => {
  tellState()
  const make = making()
  for (const name of ['first', 'second', ...'12345678', 'first']) await keptDocument(name, make)
  expect(make).toHaveBeenCalledTimes(11)
  await keptDocument('8', make)
  expect(make).toHaveBeenCalledTimes(11)
})

test('nothing is kept while the database does not say whether anything changed, nor while the sources change', async () => {
  const make = making()
  expect([await keptDocument('c', make), await keptDocument('c', make)]).toEqual([1, 2])
  tellState()
  version = null
  expect([await keptDocument('c', make), await keptDocument('c', make)]).toEqual([3, 4])
})

test('that a figure is not there, or cannot be made just now, is not kept, and pushes out none that is', async () => {
  version = '3'
  tellState()
  const figure = vi.fn(async () => ({ content: 'a' }))
  await keptFigure('there', figure)
  for (let unknown = 0; unknown < 200; unknown++) await keptFigure(`unknown ${unknown}`, async () => null)
  await keptFigure('there', figure)
  expect(figure).toHaveBeenCalledTimes(1)
  expect([
    await keptFigure('later', async (): Promise<unknown> => 'busy'),
    await keptFigure('later', async (): Promise<unknown> => ({ content: 'b' })),
  ]).toEqual(['busy', { content: 'b' }])
})
