import { expect, test } from 'vitest'
import { lastingId } from './feed.rules'

test('the name of a thing is a UUID of version 5, as other programs make it', () => {
  // the example of RFC 9562, appendix A.4: www.example.com in the namespace of DNS
  expect(lastingId('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2')
})
