import { expect, test } from 'vitest'
import { htmlOf } from '@/tests/harness/words-of'
import { LocalisedText } from './localised-text'

const html = (nl: string) =>
  htmlOf(
    <p>
      <LocalisedText locale="nl" nl={nl} en={null} />
    </p>,
  )

test('what begins with a hyphen is kept whole, and nothing else is touched', async () => {
  expect(await html('Beroepsonderwijs en -opleiding in 2024')).toBe('<p>Beroepsonderwijs en <span>-opleiding</span> in 2024</p>')
  expect(await html('Leer- en ervaringsbewijzen – een e-portfolio')).toBe('<p>Leer- en ervaringsbewijzen – een e-portfolio</p>')
})
