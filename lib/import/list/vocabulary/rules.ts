import { letters } from '../../../text'
import { suggesting } from '../likeness/rules'

/** The codes of a closed list, in their order, by every way to spell them: code, and words in both languages. */
export type Codes<C extends string = string> = { codes: C[]; spellings: Map<string, C> }

/** An organisation by its slug and every name it has or had. */
export type KnownOrganisation = { slug: string; names: string[] }

/** Organisations by every spelling, and which names look like one that nobody has. */
export type Organisations = { bySpelling: Map<string, string[]>; slugs: string[]; suggest: (name: string) => string[] }

export type Vocabulary = { flagships: Codes; goals: Codes; targetGroups: Codes; themes: Codes; organisations: Organisations }

/** Codes with the words for them. A word that means two codes means none. */
export function codesOf<C extends string>(known: { code: C; words: (string | null)[] }[]): Codes<C> {
  const spellings = new Map<string, C>()
  const doubtful = new Set<string>()
  for (const { code, words } of known) {
    for (const spelling of new Set(words.flatMap((word) => (word ? [letters(word)] : [])))) {
      if (spellings.has(spelling)) doubtful.add(spelling)
      spellings.set(spelling, code)
    }
  }
  for (const spelling of doubtful) spellings.delete(spelling)
  for (const { code } of known) spellings.set(letters(code), code)
  return { codes: known.map(({ code }) => code), spellings }
}

type Refuse = (values: { unknown: string; known: string }) => void

/** One code; null for an empty cell. */
export function readCode<C extends string>(text: string, { codes, spellings }: Codes<C>, refuse: Refuse): C | null {
  if (text === '') return null
  const code = spellings.get(letters(text))
  if (!code) refuse({ unknown: text, known: codes.join(', ') })
  return code ?? null
}

/** Several codes between spaces, commas, semicolons or lines, each once, in the order of the plan. */
export function readCodes(text: string, known: Codes, refuse: Refuse): string[] {
  const whole = known.spellings.get(letters(text))
  const said = whole ? [whole] : text.split(/[\s,;/|]+/).filter((part) => part !== '')
  const unknown = said.filter((part) => !known.spellings.has(letters(part)))
  if (unknown.length > 0) refuse({ unknown: unknown.join(', '), known: known.codes.join(', ') })
  const found = said.flatMap((part) => known.spellings.get(letters(part)) ?? [])
  return known.codes.filter((code) => found.includes(code))
}

/** The organisations of a plan by every spelling of their names; a slug always means its own organisation, whatever others are called. */
export function organisationsOf(known: KnownOrganisation[]): Organisations {
  const bySpelling = new Map<string, string[]>()
  for (const { slug, names } of known) {
    for (const spelling of new Set([slug, ...names].map(letters))) bySpelling.set(spelling, [...(bySpelling.get(spelling) ?? []), slug])
  }
  for (const { slug } of known) bySpelling.set(letters(slug), [slug])
  const suggest = suggesting(known.map(({ slug, names }) => names[0] ?? slug))
  return { bySpelling, slugs: known.map(({ slug }) => slug).sort(), suggest }
}

/** Organisations by slug, name or abbreviation, between semicolons or lines; a name may hold a comma, so commas part only what is known on both sides. */
export function readNames(
  text: string,
  { bySpelling, slugs, suggest }: Organisations,
  refuse: (key: string, values: Record<string, string>) => void,
): string[] {
  const parts = text.split(/[;|\n]+/).flatMap((part) => (bySpelling.has(letters(part)) ? [part] : byComma(part, bySpelling)))
  const found = parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const slugs = bySpelling.get(letters(part)) ?? []
      if (slugs.length === 0) {
        const like = suggest(part)
        refuse(like.length > 0 ? 'organisation.unknownLike' : 'organisation.unknown', { name: part, like: like.join(', ') })
      }
      if (slugs.length > 1) refuse('organisation.several', { name: part, slugs: slugs.join(', ') })
      return slugs.slice(0, 1)
    })
  return slugs.filter((slug) => found.includes(slug))
}

function byComma(part: string, bySpelling: Map<string, string[]>): string[] {
  const pieces = part.split(',')
  return pieces.every((piece) => bySpelling.has(letters(piece))) ? pieces : [part]
}
