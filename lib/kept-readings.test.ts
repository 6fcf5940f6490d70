import { beforeEach, expect, test } from 'vitest'
import { createPlan } from '@/tests/harness/factories'
import { db } from './db'
import { isReadForAll, keepReadings, readingAs, readOnce } from './kept-readings'

beforeEach(() => keepReadings(100_000))

/** Something that is read, and how often it was. */
function source() {
  const read = { times: 0, fails: false, now: async (): Promise<{ list: string[] }> => ({ list: [] }) }
  read.now = async () => {
    read.times++
    await new Promise((resolve) => setImmediate(resolve))
    if (read.fails) throw new Error('failed')
    return { list: ['one'] }
  }
  return read
}

/** Makes an answer of a state: what `use` reads. */
async function making<T>(state: string, use: () => Promise<T>): Promise<T> {
  let made: Promise<T> | undefined
  const end = readingAs(state, () => {
    made = use()
  })
  return (made as Promise<T>).finally(end)
}
const ask = (read: ReturnType<typeof source>, question = 'a question') => readOnce(() => question, read.now)

test('answers of one state read once, at the same time and later; those of another read again', async () => {
  const read = source()
  await Promise.all([making('one', () => ask(read)), making('one', () => ask(read))])
  await making('one', () => ask(read))
  expect(read.times).toBe(1)
  await making('one', () => ask(read, 'another question'))
  expect(read.times).toBe(2)
  await making('two', () => ask(read))
  expect(read.times).toBe(3)
})

test('an answer of a state that is over reads for itself, and leaves nothing to others', async () => {
  const read = source()
  await making('one', async () => {
    await making('two', () => ask(read))
    await ask(read)
    await ask(read)
  })
  expect(read.times).toBe(3)
  await making('two', () => ask(read))
  expect(read.times).toBe(3)
})

test('outside of such an answer, and once it is made, everything is read', async () => {
  const read = source()
  await ask(read)
  await ask(read)
  let later: (() => Promise<unknown>) | undefined
  await making('one', async () => {
    expect(isReadForAll()).toBe(true)
    const within = source()
    later = async () => {
      expect(isReadForAll()).toBe(false)
      await ask(within)
      await ask(within)
      return within.times
    }
    // what goes on in the context of the answer after it is made
    void new Promise((resolve) => setTimeout(resolve, 5)).then(() => later?.())
  })
  expect([read.times, await later?.()]).toEqual([2, 2])
})

test('a reading that failed is not kept, and whoever waited for it reads for themselves', async () => {
  const read = source()
  read.fails = true
  const asked = await Promise.allSettled([making('one', () => ask(read)), making('one', () => ask(read))])
  expect([asked.map(({ status }) => status), read.times]).toEqual([['rejected', 'rejected'], 2])
  read.fails = false
  expect(await making('one', () => ask(read))).toEqual({ list: ['one'] })
})

test('what others get too nobody changes, and what is too large is not kept', async () => {
  const read = source()
  const { list } = await making('one', () => ask(read))
  expect(() => list.push('two')).toThrow(TypeError)
  const large = source()
  large.now = async () => {
    large.times++
    return { list: ['x'.repeat(30_000)] }
  }
  await making('one', () => ask(large, 'much'))
  await making('one', () => ask(large, 'much'))
  expect(large.times).toBe(2)
})

test('the database is asked once for the same, and its transactions, its changes and everybody else go on as ever', async () => {
  const { id, slug } = await createPlan()
  const title = () => db.plan.findUniqueOrThrow({ where: { id }, select: { titleNl: true } })
  const counted = () => db.$queryRaw<{ title_nl: string }[]>`SELECT title_nl FROM plans WHERE slug = ${slug}`
  await making('one', async () => {
    const before = [await title(), await counted()]
    await db.plan.update({ where: { id }, data: { titleNl: 'Anders' } })
    expect([await title(), await counted()]).toEqual(before)
    expect(await db.$transaction((transaction) => transaction.plan.findUnique({ where: { id }, select: { titleNl: true } }))).toEqual({
      titleNl: 'Anders',
    })
  })
  expect(await title()).toEqual({ titleNl: 'Anders' })
  expect(await making('two', counted)).toEqual([{ title_nl: 'Anders' }])
})
