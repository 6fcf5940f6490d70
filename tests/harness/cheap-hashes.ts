// Passwords are hashed by the same library into the same kind of hash, with the least work that it takes: what a hash costs in
// production is tested where it is set, in lib/security/password-hash.test.ts, and by everybody who signs in in a browser.
import { vi } from 'vitest'

vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof import('@node-rs/argon2')>()
  return { ...argon2, hash: (password: string) => argon2.hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 }) }
})
