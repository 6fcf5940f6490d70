import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib'

/** Bytes with gaps of 36, in each of which stands the nonce of one answer. */
export type NonceTemplate = { bytes: Buffer; gaps: number[] }

/** As long as the nonce of a page is. */
export const nonceLength = 36

/** The template of bytes in which a nonce stands anywhere, or nowhere. */
export function templateOf(bytes: Buffer, nonce: string | null): NonceTemplate {
  const gaps: number[] = []
  if (nonce === null) return { bytes, gaps }
  for (let at = bytes.indexOf(nonce, 0, 'latin1'); at >= 0; at = bytes.indexOf(nonce, at + nonceLength, 'latin1')) gaps.push(at)
  return { bytes, gaps }
}

/** The bytes with a nonce in every gap: those of the template itself, never to be written in, where there is none. */
export function filled({ bytes, gaps }: NonceTemplate, nonce: Buffer): Buffer {
  if (gaps.length === 0) return bytes
  const copy = Buffer.allocUnsafe(bytes.length)
  bytes.copy(copy)
  for (const gap of gaps) nonce.copy(copy, gap)
  return copy
}

/** What lies between the gaps, in order: one piece more than there are gaps. */
function pieces({ bytes, gaps }: NonceTemplate): Buffer[] {
  const begins = [0, ...gaps.map((gap) => gap + nonceLength)]
  return begins.map((begin, place) => bytes.subarray(begin, gaps[place] ?? bytes.length))
}

const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])
/** A block of 36 bytes as they are (RFC 1951, 3.2.4): its length, and its length again with every bit turned. */
const asItIs = Buffer.from([0, nonceLength, 0, 0xff - nonceLength, 0xff])
const end = Buffer.from([3, 0])

/** A template packed once, as gzip that is whole with any nonce in it: `pack` gives the packed template, and `unpacked` what it is of. */
export type PackedTemplate = { packed: NonceTemplate; unpacked: NonceTemplate }

/**
 * Packs a template. Every piece ends on a whole byte (full flush) and knows nothing of what came before, so that a nonce goes in between as it is.
 * What is at the end of a gzip file is of the nonce too: its last eight bytes are left for `filledPacked`.
 */
export function packedTemplate(unpacked: NonceTemplate): PackedTemplate {
  if (unpacked.gaps.length === 0) return { packed: { bytes: gzipSync(unpacked.bytes), gaps: [] }, unpacked }
  const parts: Buffer[] = [head]
  const gaps: number[] = []
  let length = head.length
  const add = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  for (const [place, piece] of pieces(unpacked).entries()) {
    if (place > 0) {
      add(asItIs)
      gaps.push(length)
      add(Buffer.alloc(nonceLength))
    }
    add(deflateRawSync(piece, { finishFlush: constants.Z_FULL_FLUSH }))
  }
  add(end)
  const tail = Buffer.alloc(8)
  tail.writeUInt32LE(unpacked.bytes.length, 4)
  add(tail)
  return { packed: { bytes: Buffer.concat(parts), gaps }, unpacked }
}

/** The packed bytes with a nonce in every gap, and with the checksum of what they are then. */
export function filledPacked({ packed, unpacked }: PackedTemplate, nonce: Buffer): Buffer {
  const bytes = filled(packed, nonce)
  if (packed.gaps.length === 0) return bytes
  let sum = 0
  for (const [place, piece] of pieces(unpacked).entries()) sum = crc32(piece, place > 0 ? crc32(nonce, sum) : sum)
  bytes.writeUInt32LE(sum >>> 0, bytes.length - 8)
  return bytes
}
