import { createHash } from 'node:crypto'

/**
 * A name of something that belongs to a plan, the same wherever the installation is found: a UUID made of the plan's own and of words
 * (RFC 9562, version 5). Feed readers know by it what they have shown already.
 * @param plan the UUID of the plan, which it keeps when its data move.
 */
export function lastingId(plan: string, words: string): string {
  const namespace = Buffer.from(plan.replaceAll('-', ''), 'hex')
  const bytes = createHash('sha1').update(namespace).update(words, 'utf8').digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}
