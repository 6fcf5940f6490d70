import 'server-only'
import { folded } from '../../text'

/** What is tried first here, and is in no list of others: our keyboards, what people quote about passwords, this application. */
const besideTheLists = `
qsdfghjklm zaq1 xsw2 ikhouvanjou ikhouvanu clubbrugge fortnite actieplan levenslangleren
correcthorsebatterystaple juistpaardbatterijnietje
`

// Rolled dice choose from the first of these; the second holds so many rare names that it would refuse what nobody guesses.
const leftOut = ['diceware-common', 'lastnames-en']

let known: Promise<ReadonlySet<string>> | undefined

/**
 * The passwords and words that are tried first, in lower case and without accents: the passwords that leaked most often, and the most used words and names
 * of English and Dutch, of four signs and more. Read when the first password is set, and kept: it is the same in every process.
 */
export function commonWords(): Promise<ReadonlySet<string>> {
  known ??= readLists()
  return known
}

async function readLists(): Promise<ReadonlySet<string>> {
  const packages = await Promise.all([
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-nl-be'),
  ])
  const lists = packages.flatMap(({ dictionary }) => Object.entries<string[]>(dictionary))
  const words = lists.flatMap(([name, list]) => (leftOut.includes(name) ? [] : list))
  return new Set([...words, ...besideTheLists.trim().split(/\s+/)].map(folded).filter((word) => word.length >= 4))
}
