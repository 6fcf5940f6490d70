import 'server-only'
import { db } from '../../../db'
import { readEdition } from '../schema'
import type { Text, Words } from '../vocabulary/schema'

/** How an edition is cited, and what it calls one action: its number and title as they were frozen. */
export type CitedEdition = { year: number; edition: number; citeAs: Words; action: { number: string; title: Text } }

/** What can be cited of an edition: of the actions that count in its year the title, by number. */
type Citable = { citeAs: Words; titles: Map<string, Text> }

// What has this hash never changes, so a process reads it once; there is an end to what it remembers.
const known = new Map<string, Citable>()
const mostKnown = 200

/**
 * How to cite what the editions that stand say of an action: not those in which it does not count. The newest year and edition first.
 * @param numbers The number of the action and those it used to have; a number leads to one action for good.
 */
export async function listPublicCitations(planId: string, numbers: string[]): Promise<CitedEdition[]> {
  const standing = await db.edition.findMany({
    where: { planId, withdrawal: null },
    select: { year: true, number: true, sha256: true },
    orderBy: [{ year: 'desc' }, { number: 'desc' }],
  })
  const citable = await citableOf(
    planId,
    standing.map(({ sha256 }) => sha256),
  )
  return standing.flatMap(({ year, number: edition, sha256 }) => {
    const cited = citable.get(sha256)
    return numbers.flatMap((one) => {
      const title = cited?.titles.get(one)
      return cited && title ? [{ year, edition, citeAs: cited.citeAs, action: { number: one, title } }] : []
    })
  })
}

async function citableOf(planId: string, hashes: string[]): Promise<Map<string, Citable>> {
  const found = new Map([...known].filter(([sha256]) => hashes.includes(sha256)))
  const unread = hashes.filter((sha256) => !found.has(sha256))
  if (unread.length === 0) return found
  const texts = await db.edition.findMany({
    where: { planId, sha256: { in: unread } },
    select: { sha256: true, schemaVersion: true, content: true },
  })
  for (const { sha256, schemaVersion, content } of texts) {
    const { citeAs, actions } = readEdition(schemaVersion, content)
    const counted = actions.filter(({ leftIn }) => leftIn === null)
    const citable = { citeAs, titles: new Map(counted.map(({ number, title }) => [number, title])) }
    found.set(sha256, citable)
    if (known.size < mostKnown) known.set(sha256, citable)
  }
  return found
}
