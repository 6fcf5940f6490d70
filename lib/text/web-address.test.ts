import fc from 'fast-check'
import { expect, test } from 'vitest'
import { webAddress } from './web-address'

test.each([
  ['https://www.vlaanderen.be/a?b=c#d', 'https://www.vlaanderen.be/a?b=c#d'],
  ['http://example.org', 'http://example.org'],
  ['Https://www.voorbeeld.be/verslag', 'https://www.voorbeeld.be/verslag'],
  ['HTTP://Voorbeeld.BE/Verslag', 'http://voorbeeld.be/Verslag'],
  ['coöperatie.be/verslag', 'https://xn--coperatie-17a.be/verslag'],
  ['https://voorbeeld.sharepoint.com/Gedeelde documenten/v.pdf', 'https://voorbeeld.sharepoint.com/Gedeelde%20documenten/v.pdf'],
  ['https://voorbeeld.be/één', 'https://voorbeeld.be/%C3%A9%C3%A9n'],
  ['www.vlaanderen.be/levenslang-leren', 'https://www.vlaanderen.be/levenslang-leren'],
  ['\u200ehttps://vlaanderen.be/rap\u00adport\u200b', 'https://vlaanderen.be/rapport'],
  ['xn--coperatie-27a.be', 'https://xn--coperatie-27a.be'],
  ['10.vlaanderen.be:8080/x', 'https://10.vlaanderen.be:8080/x'],
  ['vlor.be', 'https://vlor.be'],
  ['vlor.be:8080/a', 'https://vlor.be:8080/a'],
  [' vlor.be?q=1 ', 'https://vlor.be/?q=1'],
])('%j is stored as %j', (typed, stored) => expect(webAddress(typed)).toBe(stored))

test.each([
  ['javascript:alert(1)'],
  ['data:text/html,x'],
  ['ftp://example.org'],
  ['https://'],
  ['https:///verslag'],
  ['//example.org'],
  ['een verslag'],
  ['verslag.pdf'],
  ['verslag'],
  ['https://naam:geheim@example.org'],
  ['https://exa mple.org'],
  ['https://voorbeeld..be/verslag'],
  ['http://https://voorbeeld.be'],
  ['https://voorbeeld.be/a, https://voorbeeld.be/b'],
  ['mailto:an@example.org'],
  [''],
  ['21.02.2022'],
  ['12.5'],
  ['n.v.t'],
  ['https://vlaanderen,be'],
  ['https://.'],
])('%j is no address that a reader can open', (typed) => expect(webAddress(typed)).toBeNull())

test('what is stored is an address, and typing it again changes nothing', () => {
  fc.assert(
    fc.property(
      fc
        .tuple(
          fc.constantFrom('https://', 'HTTP://', ''),
          fc.string({ unit: fc.constantFrom('a', 'B', 'é', '.', '-', '/', ' ', '?', '#', '%', '"', '|', '\\', ':', '1'), maxLength: 20 }),
        )
        .map(([scheme, rest]) => `${scheme}voorbeeld.be${rest}`),
      (typed) => {
        const stored = webAddress(typed)
        if (stored === null) return
        expect(stored).toMatch(/^https?:\/\/[\x21-\x7e]+$/)
        expect(webAddress(stored)).toBe(stored)
      },
    ),
  )
})
