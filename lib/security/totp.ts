import 'server-only'
import { HOTP, Secret, TOTP } from 'otpauth'

// Codes of six digits that change every 30 seconds (RFC 6238, HMAC-SHA-1), the library's own choice too: what every authenticator app understands.

const secretOf = (bytes: Buffer): Secret => new Secret({ buffer: Uint8Array.from(bytes).buffer })

/** The number of the 30 seconds in which a moment lies, counted from 1970. */
export const stepAt = (moment: number): number => TOTP.counter({ timestamp: moment })

/** The code of a step (RFC 4226, section 5.3). */
export const codeOf = (secret: Buffer, step: number, digits?: number): string =>
  HOTP.generate({ secret: secretOf(secret), counter: step, digits })

/**
 * The step that a code belongs to: that of the moment, or one before or after it, because clocks differ and typing takes time
 * (RFC 6238, section 5.2). Null when it belongs to none of them. Whoever asks remembers the step, and takes no code of it or an earlier one again.
 */
export function stepOfCode(secret: Buffer, code: string, moment: number): number | null {
  // the library compares bytes, and takes other signs than digits for a mistake of ours
  if (!/^\d+$/.test(code)) return null
  const off = TOTP.validate({ secret: secretOf(secret), token: code, timestamp: moment, window: 1 })
  return off === null ? null : stepAt(moment) + off
}

/** Bytes as letters and digits to type (RFC 4648, base32 without padding). */
export const base32 = (bytes: Buffer): string => secretOf(bytes).base32

/** What an authenticator app reads from a QR code: whose secret it is, and where it belongs. */
export const otpauthAddress = (secret: Buffer, account: string, issuer: string): string =>
  new TOTP({ secret: secretOf(secret), label: account, issuer }).toString()
