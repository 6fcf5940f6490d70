import 'server-only'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '@/lib/db'

// The limiter speaks to its store the way `pg` does; this lets it share the application's connections.
const store = {
  async query({ text, values = [] }: { text: string; values?: unknown[] }) {
    const rows = await db.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values)
    return { rows: rows.map((row) => ({ ...row, expire: row.expire === null ? null : Number(row.expire) })), rowCount: rows.length }
  },
}

const inOurStore = { storeClient: store, storeType: 'client', tableName: 'rate_limits', tableCreated: true }

/**
 * Counts attempts in PostgreSQL, so that a restart forgets nothing and replicas count together.
 * `attempts` per `seconds`, for each key apart.
 */
export function rateLimit(name: string, attempts: number, seconds: number) {
  const limiter = new RateLimiterPostgres({ ...inOurStore, keyPrefix: name, points: attempts, duration: seconds })
  return {
    /** Counts one attempt. @returns when one may try again, or null when this attempt is still allowed. */
    async count(key: string): Promise<Date | null> {
      try {
        await limiter.consume(key)
        return null
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return new Date(Date.now() + refusal.msBeforeNext)
        throw refusal
      }
    },
    /** Takes one attempt back: it was a good one. */
    async takeBack(key: string): Promise<void> {
      await limiter.reward(key)
    },
  }
}

/**
 * Counts in the memory of this process, each key apart: for what is asked so often that counting in the database would cost more than
 * answering. Replicas count apart, and a restart begins at zero.
 */
export function rateLimitHere(name: string, attempts: number, seconds: number) {
  const limiter = new RateLimiterMemory({ keyPrefix: name, points: attempts, duration: seconds })
  return {
    /** Counts one attempt. @returns in how many seconds one may try again, or null when this attempt is still allowed. */
    async count(key: string): Promise<number | null> {
      try {
        await limiter.consume(key)
        return null
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
        throw refusal
      }
    },
  }
}

/** Keeps keys in the same store for `seconds` after they were last kept; `name` keeps them apart from those of the limits. */
export function keptKeys(name: string, seconds: number) {
  const keys = new RateLimiterPostgres({ ...inOurStore, keyPrefix: name, points: 1, duration: seconds })
  return {
    keep: async (key: string): Promise<void> => {
      await keys.set(key, 1, seconds)
    },
    has: async (key: string): Promise<boolean> => (await keys.get(key)) !== null,
  }
}
