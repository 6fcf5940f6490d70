import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { signingSecret } from '@/lib/settings/installation'

const cipher = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** A key for one purpose, from the secret of the installation: what is made for one purpose opens nothing of another. */
export const keyFor = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', signingSecret(), '', `koers ${purpose}`, 32))

/**
 * Bytes as they are stored: encrypted, and bound to what they are about, so that nobody can lay them in the row of somebody else.
 * @returns base64url of nonce, tag and bytes.
 */
export function seal(bytes: Buffer, about: string): string {
  const iv = randomBytes(ivBytes)
  const sealing = createCipheriv(cipher, keyFor('stored secrets'), iv).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([sealing.update(bytes), sealing.final()])
  return Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString('base64url')
}

/** The bytes again; null when they were changed, are about something else, or the secret of the installation is another one now. */
export function unseal(stored: string, about: string): Buffer | null {
  const all = Buffer.from(stored, 'base64url')
  if (all.length < ivBytes + tagBytes) return null
  const opening = createDecipheriv(cipher, keyFor('stored secrets'), all.subarray(0, ivBytes), { authTagLength: tagBytes })
  opening.setAAD(Buffer.from(about)).setAuthTag(all.subarray(ivBytes, ivBytes + tagBytes))
  try {
    return Buffer.concat([opening.update(all.subarray(ivBytes + tagBytes)), opening.final()])
  } catch {
    return null
  }
}
