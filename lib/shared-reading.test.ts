import { expect, test } from 'vitest'
import { sharedReading } from './shared-reading'

/** Readings that answer when they are told to. */
function readings() {
  const begun: { answer: (value: string) => void; fail: () => void }[] = []
  const read = () => new Promise<string>((answer, reject) => begun.push({ answer, fail: () => reject(new Error('failed')) }))
  return { begun, read }
}
const turn = () => new Promise((resolve) => setImmediate(resolve))

test('whoever asks gets what is read after they asked, and those who wait share it', async () => {
  const { begun, read } = readings()
  const ask = sharedReading(read, 1000)
  const first = ask()
  await turn()
  const [second, third] = [ask(), ask()]
  expect(begun).toHaveLength(1)
  begun[0]?.answer('one')
  expect(await first).toBe('one')
  await turn()
  expect(begun).toHaveLength(2)
  const fourth = ask()
  begun[1]?.answer('two')
  expect(await Promise.all([second, third])).toEqual(['two', 'two'])
  await turn()
  begun[2]?.answer('three')
  expect(await fourth).toBe('three')
  const later = ask()
  await turn()
  begun[3]?.answer('four')
  expect(await later).toBe('four')
})

test('a reading that fails or hangs keeps nobody, and the next who asks has it read again', async () => {
  const { begun, read } = readings()
  const ask = sharedReading(read, 20)
  const both = [ask(), ask()]
  await turn()
  begun[0]?.fail()
  expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const hangs = [ask(), ask()]
  expect((await Promise.allSettled(hangs)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const again = ask()
  await turn()
  begun.at(-1)?.answer('there')
  expect(await again).toBe('there')
})

test('all who ask in one turn of the event loop share a reading that begins after it', async () => {
  const { begun, read } = readings()
  const ask = sharedReading(read, 1000)
  const asked = [ask()]
  await Promise.resolve()
  asked.push(ask(), ask())
  expect(begun).toHaveLength(0)
  await turn()
  expect(begun).toHaveLength(1)
  begun[0]?.answer('one')
  expect(await Promise.all(asked)).toEqual(['one', 'one', 'one'])
})
