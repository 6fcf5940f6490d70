/** In which ways the bytes of a text file may stand for letters; how each is called is said in the messages. */
export const encodings = ['utf-8', 'windows-1252', 'macintosh', 'ibm850', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof encodings)[number]

/**
 * What the bytes from 128 on stand for. Own tables: the decoder of the platform reads `windows-1252` as ISO 8859-1 in some versions, and
 * makes invisible controls of the signs that Word and Excel type by themselves; it does not know `ibm850` at all.
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
} as const satisfies Partial<Record<Encoding, string>>
export type OneByte = keyof typeof upperHalf

/** The sign that one byte stands for. A byte that stands for nothing is the sign of what cannot be read. */
export const signOf = (byte: number, encoding: OneByte): string =>
  byte < 128 ? String.fromCharCode(byte) : (upperHalf[encoding][byte - 128] ?? '\ufffd')

/** A text of one byte for each sign. */
export function decodeBytes(bytes: Uint8Array, encoding: OneByte): string {
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
const capitals = new Set('ÉÈËÊÏÎÖÔÜÛÁÀÂÄÇŒ')
const typography = new Set('’‘“”–—…€•·«»°²½±§© \u00a0')

/** How much a sign looks like one that a person wrote between its neighbours. */
function likelihood(before: string, sign: string, after: string): number {
  const [word, next] = [/\p{L}/u.test(before), /\p{L}/u.test(after)]
  const tier = frequent.findIndex((signs) => signs.includes(sign))
  if (tier >= 0 && /\p{Lu}/u.test(before) && !/\p{Ll}/u.test(after)) return -2
  if (tier >= 0) return word || next ? 4 - tier : 1
  if (capitals.has(sign)) return /\p{Ll}/u.test(before) ? -3 : 2
  if (sign === '’') return word ? 3 : 1
  if (sign === '‘' || sign === '“') return word ? -2 : 2
  if (sign === '”') return next ? -2 : 2
  if (sign === '–' || sign === '—') return word && next ? -1 : 2
  if (sign === '…' || sign === '€') return word && next ? -1 : 2
  if (typography.has(sign)) return word && next ? -1 : 1
  return /\p{L}/u.test(sign) ? -1 : -3
}

/** The encoding of one byte for each sign in which a text looks most like one that a person wrote; the one of Windows in doubt. */
export function likeliestEncoding(bytes: Uint8Array): OneByte {
  const seen: number[] = []
  for (let at = 0; at < bytes.length && seen.length < 2000; at += 1) if ((bytes[at] ?? 0) >= 128) seen.push(at)
  const onlyReturns = bytes.includes(13) && !bytes.includes(10)
  const score = (encoding: OneByte) => {
    const at = (place: number) => signOf(bytes[place] ?? 10, encoding)
    const sum = seen.reduce((sum, place) => sum + likelihood(at(place - 1), at(place), at(place + 1)), 0)
    return sum + (encoding === 'macintosh' && onlyReturns ? 1 : 0) + (encoding === 'windows-1252' ? 0.5 : 0)
  }
  return (Object.keys(upperHalf) as OneByte[]).reduce((best, one) => (score(one) > score(best) ? one : best))
}
