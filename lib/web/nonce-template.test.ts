import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filled, filledPacked, nonceLength, packedTemplate, templateOf } from './nonce-template'

const nonce = 'a'.repeat(35).concat('!')
const other = Buffer.from(crypto.randomUUID())
const text = fc.string({ unit: 'grapheme', maxLength: 300 })

test('a page with a nonce anywhere becomes the same page with another, packed or not', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), (pieces) => {
      const template = templateOf(Buffer.from(pieces.join(nonce)), nonce)
      const expected = pieces.join(other.toString())
      expect(filled(template, other).toString()).toBe(expected)
      const packed = packedTemplate(template)
      expect(gunzipSync(filledPacked(packed, other)).toString()).toBe(expected)
      expect(gunzipSync(filledPacked(packed, Buffer.from(nonce))).toString(), 'again, with another').toBe(pieces.join(nonce))
    }),
  )
})

test('what has no nonce is given as it is', () => {
  const bytes = Buffer.from('{"items":[]}'.repeat(100))
  const template = templateOf(bytes, null)
  expect(filled(template, other)).toBe(bytes)
  expect(gunzipSync(filledPacked(packedTemplate(template), other)).equals(bytes)).toBe(true)
  expect(Buffer.from(crypto.randomUUID())).toHaveLength(nonceLength)
})
