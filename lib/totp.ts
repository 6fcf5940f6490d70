import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'

// Codes of six digits that change every 30 seconds (RFC 6238, HMAC-SHA-1): what every authenticator app understands.
const stepSeconds = 30
const digits = 6

/** The number of the 30 seconds in which a moment lies, counted from 1970. */
export const stepAt = (moment: number): number => Math.floor(moment / 1000 / stepSeconds)

/** The code of a step (RFC 4226, section 5.3). */
export function codeOf(secret: Buffer, step: number, length = digits): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 0xf
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 10 ** length).padStart(length, '0')
}

/**
 * The step that a code belongs to: that of the moment, or one before or after it, because clocks differ and typing takes time
 * (RFC 6238, section 5.2). Null when it belongs to none of them.
 */
export function stepOfCode(secret: Buffer, code: string, moment: number): number | null {
  const now = stepAt(moment)
  const typed = Buffer.from(code)
  const fits = (step: number) => {
    const right = Buffer.from(codeOf(secret, step))
    return typed.length === right.length && timingSafeEqual(typed, right)
  }
  return [now, now - 1, now + 1].find(fits) ?? null
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Bytes as letters and digits to type (RFC 4648, base32 without padding). */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** What an authenticator app reads from a QR code: whose secret it is, and where it belongs. */
export function otpauthAddress(secret: Buffer, account: string, issuer: string): string {
  const label = [issuer, account].map(encodeURIComponent).join(':')
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`
}
