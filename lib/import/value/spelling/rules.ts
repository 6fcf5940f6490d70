import { folded, letters } from '../../../text'
import type { ValueList } from '../rules'

const article = /^(?:het|de|een|the|'t|an?(?=\s+\p{L}{4}))\s+/u

/** The ways in which a word of the plan is written: as it is, and without its article. */
export function spellingsOf(word: string): string[] {
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

/** What people write behind the name of an organisation, or leave out. */
const legalForm =
  /(?<![\p{L}\p{N}])(?:v\.?z\.?w|i\.?v\.?z\.?w|a\.?s\.?b\.?l|n\.?v|b\.?v|c\.?v|b\.?v\.?b\.?a|c\.?v\.?b\.?a|n\.?p\.?o)\.?(?![\p{L}\p{N}])/gu

/**
 * The name of an organisation without its legal form, and where an abbreviation is in brackets, what is outside and what is inside them:
 * `Vlaamse Dienst (VDAB)`, `VDAB (Vlaamse Dienst)`, `Ligo vzw`.
 */
export function variantsOf(name: string): string[] {
  const plain = folded(name).replace(legalForm, ' ')
  const inside = [...plain.matchAll(/\(([^()]*)\)/g)].map(([, within = '']) => within)
  const ways = [plain, plain.replace(/\([^()]*\)/g, ' '), ...inside].map((way) => letters(way.trim().replace(article, '')))
  return [...new Set(ways)].filter((way) => way !== '')
}

/** The plural of Dutch and English words, as far as it is an ending. */
const singular = (word: string) => (word.length > 5 ? word.replace(/(?:en|s|n)$/, '') : word)

/**
 * What a value may say besides itself, as letters: without the word for its kind, without what is behind a colon, a dash or a bracket,
 * in the singular.
 */
export function wordsWithin(text: string, list: ValueList): string[] {
  const kind = kinds[list]
  const heads = [text, text.split(/[:(–—.]|\s-\s/)[0] ?? '']
  const found = heads.flatMap((head) => {
    const plain = letters(folded(head).trim().replace(article, ''))
    const bare = kind ? plain.replace(kind.words, '').replace(kind.short, '') : plain
    return [plain, bare, singular(plain), singular(bare)]
  })
  return [...new Set(found)].filter((word) => word !== '')
}
