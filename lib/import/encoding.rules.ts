/** In which ways the bytes of a text file may stand for letters; the messages say what each is called. */
export const encodings = ['utf-8', 'windows-1252', 'macintosh', 'ibm850', 'iso-8859-15', 'windows-1250', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof encodings)[number]

/**
 * What the bytes from 128 on stand for. Own tables: the decoder of the platform reads `windows-1252` as ISO 8859-1 in some versions, and
 * makes invisible controls of the signs that Word and Excel type by themselves; it does not know `ibm850` at all. Of ISO 8859-15 only
 * the signs in print count: it has controls where Windows has typography.
 */
const upperHalf = {
  'windows-1252':
    '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  macintosh:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
    '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  'iso-8859-15':
    '\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\u00a0¡¢£€¥Š§š©ª«¬\u00ad®¯°±²³Žµ¶·ž¹º»ŒœŸ¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  'windows-1250':
    '€\ufffd‚\ufffd„…†‡\ufffd‰Š‹ŚŤŽŹ\ufffd‘’“”•–—\ufffd™š›śťžź\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż' +
    'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙',
} as const satisfies Partial<Record<Encoding, string>>
export type OneByte = keyof typeof upperHalf

/** The sign that one byte stands for. A byte that stands for nothing is the sign of what cannot be read. */
export const signOf = (byte: number, encoding: OneByte): string =>
  byte < 128 ? String.fromCharCode(byte) : (upperHalf[encoding][byte - 128] ?? '\ufffd')

/** A text of one byte for each sign. */
function decodeBytes(bytes: Uint8Array, encoding: OneByte): string {
  const table = Array.from({ length: 256 }, (_, byte) => signOf(byte, encoding))
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) {
    let piece = ''
    for (const byte of bytes.subarray(at, at + 8192)) piece += table[byte]
    pieces.push(piece)
  }
  return pieces.join('')
}

/** Letters with accents that Dutch, French and German texts have, the frequent ones first; capitals are rare. */
const frequent = ['éëïö', 'èêàçüáô', 'âîûäíúó', 'ñœæß']
/** Of these, those that words begin or end with. */
const atEdges = new Set('éèêàáçß')
const capitals = new Set('ÉÈËÊÏÎÖÔÜÛÁÀÂÄÇŒ')
const typography = new Set('’‘“”–—…€•·«»°²³½±×÷§©®™µ´\u00ad \u00a0')

/** How much a sign looks like one that a person wrote between its neighbours; below zero when nobody would. */
function likelihood(before: string, sign: string, after: string): number {
  const [word, next] = [/\p{L}/u.test(before), /\p{L}/u.test(after)]
  const tier = frequent.findIndex((signs) => signs.includes(sign))
  // who types in capitals has no key for one with an accent: `CAFé`
  if (tier >= 0 && sign !== 'ß' && /\p{Lu}/u.test(before) && !/\p{Ll}/u.test(after)) return 0
  if (tier >= 0 && !word && !next) return 1
  if (tier >= 0) return word === next || atEdges.has(sign) ? 4 - tier : 2 - tier / 2
  if (capitals.has(sign)) return /\p{Ll}/u.test(before) ? -3 : 2
  if (sign === '’') return word ? 4 : 1
  if (sign === '‘' || sign === '“') return word ? -2 : 3
  if (sign === '”') return next ? -2 : 3
  if (sign === '–' || sign === '—' || sign === '…') return word && next ? 1 : 3
  if (sign === '€') return word && next ? -1 : 2
  if (typography.has(sign)) return word && next ? -1 : 1
  return /\p{L}/u.test(sign) ? -1 : -3
}

/**
 * The encoding of one byte for each sign in which a text looks most like one that a person wrote. That of Windows wherever nothing speaks against
 * it: most files are, and a quotation mark of Word is a letter with an accent in the others.
 */
function likeliestEncoding(bytes: Uint8Array): OneByte {
  const seen: number[] = []
  for (let at = 0; at < bytes.length && seen.length < 2000; at += 1) if ((bytes[at] ?? 0) >= 128) seen.push(at)
  const onlyReturns = bytes.includes(13) && !bytes.includes(10)
  const likely = (encoding: OneByte) => {
    const at = (index: number) => signOf(bytes[index] ?? 10, encoding)
    return seen.map((index) => likelihood(at(index - 1), at(index), at(index + 1)))
  }
  if (!onlyReturns && likely('windows-1252').every((one) => one >= 0)) return 'windows-1252'
  const score = (encoding: OneByte) =>
    likely(encoding).reduce((sum, one) => sum + one, 0) +
    (encoding === 'macintosh' && onlyReturns ? 1 : 0) +
    (encoding === 'windows-1252' ? 0.5 : 0)
  return (Object.keys(upperHalf) as OneByte[]).reduce((best, one) => (score(one) > score(best) ? one : best))
}

/** A text with the encoding it was read in, and the words in which a byte did not belong to that. */
type Decoded = { text: string; encoding: Encoding; strays: string[] }

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
  const marked = marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))
  const wide = marked ? marked[1] : wideEncoding(bytes)
  if (wide) return wide
  const { several, strays } = sequencesIn(bytes)
  if (strays.length === 0 && several <= mostByChance && isByChance(bytes)) return likeliestEncoding(bytes)
  // one byte of an older file that was pasted in does not make it a text of one byte for each sign
  return strays.length === 0 || several >= strays.length ? 'utf-8' : likeliestEncoding(bytes)
}

/** This often at most two signs of one byte each happen to be one sign of UTF-8: `É’` in capitals with an apostrophe. */
const mostByChance = 5

/** Whether all signs that a text has besides those of ASCII are of scripts that nobody mixes with ours letter by letter. */
function isByChance(bytes: Uint8Array): boolean {
  const others = [...new TextDecoder().decode(bytes)].filter((sign) => sign > '\u007f')
  return others.length > 0 && others.every((sign) => sign >= '\u0250' && sign < '\u1e00')
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

/** This many words are named; whoever sees more of them has another encoding to choose. */
const mostWords = 10

/** The word that a byte is in, as it is read. */
function wordAround(bytes: Uint8Array, at: number): string {
  const isLetter = (index: number) => (bytes[index] ?? 0) > 0x40
  let from = at
  let to = at + 1
  while (at - from < 20 && isLetter(from - 1)) from -= 1
  while (to - at < 20 && isLetter(to)) to += 1
  const half = (part: Uint8Array) => new TextDecoder().decode(part)
  return half(bytes.subarray(from, at)) + signOf(bytes[at] ?? 0, 'windows-1252') + half(bytes.subarray(at + 1, to))
}

/** Whether a text has two bytes for each sign, so that its bytes by themselves say nothing. */
export const isWide = (bytes: Uint8Array): boolean =>
  marks.some(([mark, encoding]) => encoding !== 'utf-8' && mark.every((byte, index) => bytes[index] === byte)) ||
  wideEncoding(bytes) !== null

/** UTF-16 without a mark: in a text of Latin letters every other byte is zero. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  const start = bytes.subarray(0, 2000)
  const zeros = (odd: number) => start.filter((byte, index) => index % 2 === odd && byte === 0).length
  const half = start.length / 2
  if (half < 2) return null
  if (zeros(1) > half * 0.4 && zeros(0) < half * 0.1) return 'utf-16le'
  return zeros(0) > half * 0.4 && zeros(1) < half * 0.1 ? 'utf-16be' : null
}

/** How many signs of several bytes a text has if it is UTF-8, and where the bytes are that cannot be part of one. */
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
  for (let index = at + 1; index < at + length; index += 1) if (((bytes[index] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}
