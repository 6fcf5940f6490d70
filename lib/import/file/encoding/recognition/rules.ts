import { decodeBytes, type Encoding, likeliestEncoding, signOf } from '../rules'

/** A text with the encoding it was read in, and the words in which a byte did not belong to that. */
export type Decoded = { text: string; encoding: Encoding; strays: string[] }

const marks: [bytes: number[], encoding: Encoding][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/**
 * The text of a file.
 * @param chosen as somebody said; null to recognise it: by its mark, by what its bytes can be, and else by which signs people write.
 * Byte order marks are left out, also where files were joined.
 */
export function decodeText(bytes: Uint8Array, chosen: Encoding | null): Decoded {
  const read = decodeAs(bytes, chosen ?? recognise(bytes))
  return { ...read, text: read.text.replaceAll('\ufeff', '') }
}

function recognise(bytes: Uint8Array): Encoding {
  const marked = marks.find(([mark]) => mark.every((byte, place) => bytes[place] === byte))
  const wide = marked ? marked[1] : wideEncoding(bytes)
  if (wide) return wide
  const { several, strays } = sequencesIn(bytes)
  // one byte of an older file that was pasted in does not make it a text of one byte for each sign
  return strays.length === 0 || several >= strays.length ? 'utf-8' : likeliestEncoding(bytes)
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return { text: new TextDecoder(encoding).decode(bytes), encoding, strays: [] }
  if (encoding !== 'utf-8') return { text: decodeBytes(bytes, encoding), encoding, strays: [] }
  const { strays } = sequencesIn(bytes)
  if (strays.length === 0) return { text: new TextDecoder().decode(bytes), encoding, strays: [] }
  const pieces: string[] = []
  const words: string[] = []
  let from = 0
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  for (const at of strays) {
    pieces.push(decoder.decode(bytes.subarray(from, at)), signOf(bytes[at] ?? 0, 'windows-1252'))
    from = at + 1
    if (words.length < mostWords) words.push(wordAround(bytes, at))
  }
  pieces.push(decoder.decode(bytes.subarray(from)))
  return { text: pieces.join(''), encoding, strays: words }
}

/** So many words are named; who sees more of them has another encoding to choose. */
const mostWords = 10

/** The word in which a byte stands, as it is read. */
function wordAround(bytes: Uint8Array, at: number): string {
  const isLetter = (place: number) => (bytes[place] ?? 0) > 0x40
  let from = at
  let to = at + 1
  while (at - from < 20 && isLetter(from - 1)) from -= 1
  while (to - at < 20 && isLetter(to)) to += 1
  const half = (part: Uint8Array) => new TextDecoder().decode(part)
  return half(bytes.subarray(from, at)) + signOf(bytes[at] ?? 0, 'windows-1252') + half(bytes.subarray(at + 1, to))
}

/** UTF-16 without a mark: in a text of Latin letters every other byte is zero. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  const start = bytes.subarray(0, 2000)
  const zeros = (odd: number) => start.filter((byte, place) => place % 2 === odd && byte === 0).length
  const half = start.length / 2
  if (half < 2) return null
  if (zeros(1) > half * 0.4 && zeros(0) < half * 0.1) return 'utf-16le'
  return zeros(0) > half * 0.4 && zeros(1) < half * 0.1 ? 'utf-16be' : null
}

/** How many signs of several bytes a text has if it is UTF-8, and where the bytes stand that cannot be part of one. */
function sequencesIn(bytes: Uint8Array): { several: number; strays: number[] } {
  const found = { several: 0, strays: [] as number[] }
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at)
    if (length > 1) found.several += 1
    if (length === 0) found.strays.push(at)
    at += Math.max(length, 1)
  }
  return found
}

/** Of how many bytes the sign is that begins at a place; 0 when none does. As RFC 3629 has it: none longer than needed, no surrogates. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]]
  if (first < 0x80) return 1
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0
  if (first === 0xe0 && second < 0xa0) return 0
  if (first === 0xed && second > 0x9f) return 0
  if (first === 0xf0 && second < 0x90) return 0
  if (first === 0xf4 && second > 0x8f) return 0
  for (let place = at + 1; place < at + length; place += 1) if (((bytes[place] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}
