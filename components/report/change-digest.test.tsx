import { expect, test } from 'vitest'
import { htmlOf } from '@/tests/harness/words-of'
import { ChangeDigest } from './change-digest'

const numbered = (...numbers: string[]) =>
  numbers.map((number) => ({ number, titleNl: `Actie ${number}`, titleEn: null, titleStatus: null }))
const htmlWith = (...numbers: string[]) =>
  htmlOf(
    <ChangeDigest
      locale="nl"
      lines={[{ outcome: 'realised', actions: numbered(...numbers) }]}
      href={({ number }) => `/nl/example/actions/${number}`}
      below={() => null}
      comparison="/nl/example/compare?from=2023&to=2024"
    />,
  )

test('what is left out of a short list of changes is one press away: in the comparison, where it lists the same change', async () => {
  const html = await htmlWith('1', '2', '3', '4', '5')
  expect(html).toContain('href="/nl/example/compare?from=2023&amp;to=2024#became-realised"')
  expect(html).toContain('en nog 2')
  expect(await htmlWith('1', '2', '3')).not.toContain('compare')
})
