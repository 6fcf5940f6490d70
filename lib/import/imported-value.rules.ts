import { capitalised } from '../format'
import { article, variantsOfName } from '../organisation/organisation-name.rules'
import { folded, letters } from '../text/text'
import type { ImportField } from './column-mapping.rules'
import type { Guess, RowFlaw } from './import-difference.rules'
import type { ImportRow } from './import-row.rules'
import type { ValueReader } from './imported-vocabulary.rules'
import { suggesting } from './likeness.rules'

/** The ways in which a word of the plan is written: as it is, and without its article. */
function spellingsOf(word: string): string[] {
  const plain = folded(word).trim()
  return [...new Set([letters(plain), letters(plain.replace(article, ''))])].filter((spelling) => spelling !== '')
}

/** What people write before a letter or a number: `Vlaggenschip A`, `F1`, `Doelstelling b`. */
const kinds: Partial<Record<ValueList, { words: RegExp; short: RegExp }>> = {
  flagship: { words: /^(?:vlagg?enschip|vlaggeschip|vlagschip|flagship|pijler|pillar)/, short: /^(?:vs|fs|vl|f|v)(?=\d)/ },
  goals: { words: /^(?:strategischedoelstelling|doelstelling|doel|strategicgoal|goal|objective)/, short: /^(?:sd|so|d|g|o)(?=\d)/ },
  targetGroups: { words: /^(?:doelgroepen|doelgroep|targetgroup)/, short: /^dg(?=\d)/ },
  themes: { words: /^(?:themas|thema|theme)/, short: /^t(?=\d)/ },
}

/** Whether a text begins with the word for what a list holds: `Vlaggenschip 2: Leren`. */
export const namesKind = (text: string, list: ValueList): boolean => kinds[list]?.words.test(letters(text)) ?? false

/** The plural of Dutch and English words, as far as it is an ending. */
const singular = (word: string) => (word.length > 5 ? word.replace(/(?:en|s|n)$/, '') : word)

/**
 * What a value may say besides itself, as letters: without the word for its kind, without what follows a colon, a dash or a bracket,
 * in the singular.
 */
function wordsWithin(text: string, list: ValueList): string[] {
  const kind = kinds[list]
  const heads = [text, text.split(/[:(–—.]|\s-\s/)[0] ?? '']
  const found = heads.flatMap((head) => {
    const plain = letters(folded(head).trim().replace(article, ''))
    const bare = kind ? plain.replace(kind.words, '').replace(kind.short, '') : plain
    return [plain, bare, singular(plain), singular(bare)]
  })
  return [...new Set(found)].filter((word) => word !== '')
}

/** The lists that a cell may name something of: what is there is one of them, is decided on by whoever imports, or is an error. */
export const valueLists = [
  'flagship',
  'goals',
  'targetGroups',
  'themes',
  'organisations',
  'titleStatus',
  'status',
  'nothingToReport',
  'closingReason',
] as const
export type ValueList = (typeof valueLists)[number]

/** How many values one screen decides on; a file with more of them has another column to choose. */
export const mostValues = 300

/** A value of a file as it is compared with what was decided on others. */
export const valueKey = (text: string): string => folded(text).replace(/\s+/g, ' ').trim()

/** What was decided on a value: the code it stands for, nothing at all, or a new organisation of that name. */
export const leaveEmpty = ''
const newMark = '+'
export const createNamed = (name: string): string => newMark + name.replace(/\s+/g, ' ').trim()
export const nameToCreate = (decision: string): string | null => (decision.startsWith(newMark) ? decision.slice(newMark.length) : null)

/** Decided on a value that names several organisations: each is looked up by itself. */
export const severalMark = '/'

/** Decisions by list and by `valueKey`. */
export type Decisions = Partial<Record<ValueList, Record<string, string>>>

/** Something that a list holds: its code, and the words for it as people know them, the Dutch one and the English one first. */
export type Known<C extends string = string> = {
  code: C
  words: (string | null)[]
  /** What else people call it: taken for it, and reported. */
  others?: string[]
}

/** A list with every way to spell what it holds. */
export type ValueSet<C extends string = string> = {
  list: ValueList
  /** In the order of the plan. */
  codes: C[]
  /** What a code or a word means exactly as it is written: more than one for words that several share. */
  exact: Map<string, C[]>
  bySpelling: Map<string, C[]>
  /** By `valueKey`; null for what is left empty. */
  decided: Map<string, C | null>
  /** By `valueKey`: what is several values. */
  several: Set<string>
  /** What people call it besides; names of organisations without what not everybody writes, such as `vzw`. */
  byVariant: Map<string, C[]>
  suggest: (text: string) => C[]
  labels: Map<C, { nl: string; en: string }>
  /** What was looked up before: a file says the same things on thousands of rows. */
  seen: Map<string, Meaning<C>>
}

const add = <K, C>(map: Map<K, C[]>, key: K, code: C) => {
  const codes = map.get(key) ?? []
  if (!codes.includes(code)) map.set(key, [...codes, code])
}

/** @param decisions of this list; those that name a code it does not have any more count for nothing. */
export function valueSet<C extends string>(list: ValueList, known: Known<C>[], decisions: Record<string, string> = {}): ValueSet<C> {
  const exact = new Map<string, C[]>()
  const bySpelling = new Map<string, C[]>()
  const byVariant = new Map<string, C[]>()
  for (const [index, { code, words, others = [] }] of known.entries()) {
    for (const word of others) add(byVariant, letters(word), code)
    for (const word of [code, ...words]) {
      if (!word) continue
      add(exact, word, code)
      for (const spelling of spellingsOf(word)) add(bySpelling, spelling, code)
      if (list === 'organisations') for (const variant of variantsOfName(word)) add(byVariant, variant, code)
    }
    // single letters are counted too: flagship 1 is flagship a
    if (/^[a-z]$/.test(code)) add(bySpelling, String(index + 1), code)
  }
  const codes = known.map(({ code }) => code)
  const decided = new Map<string, C | null>()
  const several = new Set<string>()
  for (const [key, said] of Object.entries(decisions)) {
    const code = codes.find((one) => one === said)
    if (code !== undefined) decided.set(key, code)
    else if (said === leaveEmpty) decided.set(key, null)
    else if (said === severalMark) several.add(key)
  }
  const labels = new Map(
    known.map(({ code, words: [nl, en, otherNl, otherEn] }) => {
      const letter = list === 'flagship' || list === 'goals'
      // a flagship without a title has a working title
      const dutch = nl ?? (list === 'flagship' ? otherNl : null) ?? null
      const english = en ?? (list === 'flagship' ? otherEn : null) ?? dutch
      const label = (word: string | null) =>
        letter ? [code.toUpperCase(), word && capitalised(word)].filter(Boolean).join('. ') : (word ?? code)
      return [code, { nl: label(dutch), en: label(english) }] as const
    }),
  )
  const names = known.map(({ code, words }) => ({ code, name: words.find((word) => word) ?? code }))
  const like = suggesting(names.map(({ name }) => name))
  const suggest = (text: string) => like(text).flatMap((name) => names.filter((one) => one.name === name).map(({ code }) => code))
  const found = { list, codes, exact, bySpelling, byVariant, decided, several, labels }
  return { ...found, suggest: (text) => [...new Set(suggest(text))], seen: new Map() }
}

/** What one value means. `guessed`: not as it is written, so whoever imports should see it. */
type Meaning<C extends string> = { code: C | null; guessed: boolean } | { several: C[] } | null

/**
 * What a value means: what was decided on it, what is written exactly so, or the one thing that is spelled like it.
 * @param exported the row says that Koers wrote it: a code then means what it says, whatever others are called.
 */
export function meaningOf<C extends string>(text: string, set: ValueSet<C>, exported: boolean): Meaning<C> {
  const key = `${exported ? 'code' : 'word'} ${text}`
  const known = set.seen.get(key)
  if (known !== undefined) return known
  const meaning = lookUp(text, set, exported)
  set.seen.set(key, meaning)
  return meaning
}

function lookUp<C extends string>(text: string, set: ValueSet<C>, exported: boolean): Meaning<C> {
  if (exported && set.codes.some((code) => code === text)) return { code: text as C, guessed: false }
  const decided = set.decided.get(valueKey(text))
  if (decided !== undefined) return { code: decided, guessed: true }
  const same = letters(text)
  const spelled = set.bySpelling.get(same) ?? []
  if (spelled.length > 1) return { several: spelled }
  const [only] = spelled
  // capitals do not tell codes apart; the names of organisations that differ in them may be two
  if (only !== undefined) return { code: only, guessed: set.list === 'organisations' ? !set.exact.has(text) : /^\d+$/.test(same) }
  const guesses = [
    ...new Set(
      set.list === 'organisations'
        ? variantsOfName(text).flatMap((word) => set.byVariant.get(word) ?? [])
        : wordsWithin(text, set.list).flatMap((word) => [...(set.bySpelling.get(word) ?? []), ...(set.byVariant.get(word) ?? [])]),
    ),
  ]
  const [guess, other] = guesses
  if (set.list === 'organisations' && other !== undefined) return { several: guesses }
  return guess !== undefined && other === undefined ? { code: guess, guessed: true } : null
}

/** Reads the values of one field of a row: what they cannot be becomes a flaw at its cell, what they are taken for a guess to look at. */
export const valueReader = (
  { cells, at }: Pick<ImportRow, 'cells' | 'at'>,
  field: ImportField,
  found: { flaws: RowFlaw[]; guesses: Guess[] },
): ValueReader => ({
  exported: Boolean(cells.version),
  refuse(key, undecided, codes) {
    const { list, text } = undecided
    found.flaws.push({
      key: `${list === 'organisations' ? 'organisation' : list}.${key}`,
      values: { unknown: text },
      field,
      cell: at[field] ?? null,
      undecided: { ...undecided, codes },
    })
  },
  guess: (undecided, code) => found.guesses.push({ ...undecided, code }),
})
