import { expect, it } from 'vitest'
import { readTable } from './import-file.queries'
import { bareNumber } from './imported-number.rules'
import { cutWide } from './imported-vocabulary.rules'

/** Milliseconds of processor that this process used: what else the machine does, does not count. */
const processorTime = () => process.cpuUsage().user / 1000

const read = async (bytes: Buffer | string) => (await readTable(Buffer.from(bytes as string))).table

it('takes a text with a control sign now and then, and UTF-16 whatever its bytes are', async () => {
  const typed = 'Nummer\tTitel\r\n1\tDe “gids” – ’t loket…\r\n'
  const swapped = Buffer.from(typed, 'utf16le').swap16()
  for (const bytes of [Buffer.from(`\ufeff${typed}`, 'utf16le'), Buffer.from(typed, 'utf16le'), swapped])
    expect((await read(bytes)).rows[1]?.cells).toEqual(['1', 'De “gids” – ’t loket…'])
  expect((await read('Nummer;Titel\n1;Lo\u0002ket\n')).rows).toHaveLength(2)
})

it('takes no longer for one long word, or for many commas, than for as long a text', async () => {
  const before = processorTime()
  await read(`Nummer;Titel\n1;${'x'.repeat(200_000)}\n${'-'.repeat(100_000)};y\n${' '.repeat(100_000)}1;z\n`)
  expect(cutWide('a,'.repeat(100_000))).toHaveLength(100_000)
  expect(cutWide(`${' en '.repeat(50_000)}(`)).toHaveLength(1)
  expect(bareNumber(`1${'-'.repeat(100_000)}x`)).toHaveLength(100_002)
  expect(processorTime() - before).toBeLessThan(3000)
})
