import 'server-only'
import { hash, verify } from '@node-rs/argon2'

// argon2id (the library's default) as OWASP advises it: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A password as it is stored. Composed and decomposed accents are the same password. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost)

let nobody: Promise<string> | undefined

/**
 * Whether the password belongs to the hash. Without a hash the answer is no after the same work: how long it takes
 * must not tell whether an account exists.
 */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID())
  const matches = await verify(stored ?? (await nobody), password.normalize('NFC'))
  return stored !== null && matches
}
