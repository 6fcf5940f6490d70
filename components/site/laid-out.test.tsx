import { expect, test } from 'vitest'
import { proseOf } from '@/lib/text/markdown-tree'
import { htmlOf } from '@/tests/harness/words-of'
import { LaidOut } from './laid-out'

const html = (text: string, offset: number) =>
  htmlOf(
    <main>
      <LaidOut prose={proseOf(text)} headingOffset={offset} />
    </main>,
  )

test('headings sink below those of the page, never deeper than the sixth level', async () => {
  expect(await html('# a\n\n## b\n\n###### c', 1)).toBe('<main><div><h2>a</h2><h3>b</h3><h6>c</h6></div></main>')
  expect(await html('# a\n\n## b\n\n###### c', 3)).toBe('<main><div><h4>a</h4><h5>b</h5><h6>c</h6></div></main>')
})

test('what is too intricate is shown as it was typed, and what is around it is laid out', async () => {
  const intricate = `${'- '.repeat(20)}drie`
  expect(await html(`**een**\n\n${intricate}\n\n## twee`, 1)).toBe(
    `<main><div><p><strong>een</strong></p><p>${intricate}</p><h3>twee</h3></div></main>`,
  )
})
