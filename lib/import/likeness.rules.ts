import { letters } from '../text/text'

/** No name is longer, in letters; what is longer is in the wrong column. */
const longestName = 200

/** How often each pair of letters stands next to each other in a name. */
function pairsOf(name: string): Map<string, number> {
  const spelled = letters(name).slice(0, longestName)
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < spelled.length; at += 1) {
    const pair = spelled.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

const sizeOf = (pairs: Map<string, number>) => [...pairs.values()].reduce((sum, often) => sum + often, 0)

/**
 * The known names that look most like an unknown one, the nearest first; at most three. Alike is the share of their pairs of letters that two
 * names have in common. The known names are taken apart once: a file with the wrong column holds thousands of unknown ones.
 */
export function suggesting(known: string[]): (name: string) => string[] {
  const others = known.map((other) => {
    const pairs = pairsOf(other)
    return { other, pairs, size: sizeOf(pairs) }
  })
  return (name) => {
    const wanted = pairsOf(name)
    const size = sizeOf(wanted)
    const likeness = (pairs: Map<string, number>, otherSize: number) => {
      let shared = 0
      for (const [pair, often] of wanted) shared += Math.min(often, pairs.get(pair) ?? 0)
      return (2 * shared) / (size + otherSize)
    }
    return others
      .map(({ other, pairs, size: otherSize }) => ({ other, score: likeness(pairs, otherSize) }))
      .filter(({ score }) => score >= 0.3)
      .sort((a, b) => b.score - a.score || a.other.localeCompare(b.other, 'nl'))
      .slice(0, 3)
      .map(({ other }) => other)
  }
}
