import { freeSlug, slugOf } from '../plan/plan-revision.rules'
import { letters } from '../text/text'
import {
  type Decisions,
  type Known,
  meaningOf,
  nameToCreate,
  severalMark,
  type ValueList,
  type ValueSet,
  valueKey,
  valueSet,
} from './imported-value.rules'

/** A cell that names something which the plan does not have, or has twice: whoever imports decides what it means. */
export type Undecided = { list: ValueList; text: string }

/** How a cell is read: what keeps it from being read, and what was read differently from how it is written. */
export type ValueReader = {
  /** An export of Koers says that it wrote the row. */
  exported: boolean
  refuse: (key: 'unknown' | 'several', undecided: Undecided, codes: string[]) => void
  guess: (undecided: Undecided, code: string | null) => void
}

/** One code; null for an empty cell, for one that is left empty, and for one that says nothing the plan knows. */
export function readCode<C extends string>(text: string, set: ValueSet<C>, reader: ValueReader): C | null {
  return text === '' ? null : readPart(text, set, reader)
}

function readPart<C extends string>(text: string, set: ValueSet<C>, { exported, refuse, guess }: ValueReader): C | null {
  const meaning = meaningOf(text, set, exported)
  const undecided = { list: set.list, text }
  if (meaning === null) refuse('unknown', undecided, set.codes)
  else if ('several' in meaning) refuse('several', undecided, meaning.several)
  else {
    if (meaning.guessed) guess(undecided, meaning.code)
    return meaning.code
  }
  return null
}

/** Several, each once, in the order of the plan. */
export function readCodes<C extends string>(text: string, set: ValueSet<C>, reader: ValueReader): C[] {
  const found = partsOf(text, set, reader).flatMap((part) => readPart(part, set, reader) ?? [])
  return set.codes.filter((code) => found.includes(code))
}

const tidy = (parts: string[]) => parts.map((part) => part.trim()).filter((part) => part !== '')

/** What may be between values, the surest first. Names have an `en` of their own now and then. */
const [atCommas, atSlashes, atWords] = [/,/g, /[,/]/g, /[,/&+]|\s(?:en|and|et)\s/gi]
const spaces = /[\s,/&+]+/

/** A text cut at signs that are not between brackets. */
function cutOutsideBrackets(text: string, cut: RegExp): string[] {
  // from the end, because a bracket that is not closed holds nothing
  const within: boolean[] = []
  for (let at = text.length - 1; at >= 0; at -= 1) within[at] = text[at] === ')' || (text[at] !== '(' && within[at + 1] === true)
  const parts: string[] = []
  let from = 0
  for (const { index, 0: sign } of text.matchAll(cut)) {
    if (within[index + sign.length]) continue
    parts.push(text.slice(from, index))
    from = index + sign.length
  }
  return tidy([...parts, text.slice(from)])
}

/** A value cut wherever it may be cut, outside brackets. */
export const cutWide = (text: string): string[] => cutOutsideBrackets(text, atWords)

/**
 * The values of a cell: between semicolons or on lines of their own; between commas, slashes, `en`, `and` or spaces where everything between
 * them is known, or everything is short as codes are; where one of several organisations is known, or somebody said that they are several.
 * A name may hold a comma, or an `en`.
 */
function partsOf<C extends string>(text: string, set: ValueSet<C>, { exported, guess }: ValueReader): string[] {
  const isKnown = (part: string) => meaningOf(part, set, exported) !== null
  const named = set.list === 'organisations'
  if (isKnown(text)) return [text]
  return tidy(text.split(/[;|\n•]+/)).flatMap((part) => {
    if (isKnown(part)) return [part]
    if (set.several.has(valueKey(part))) {
      guess({ list: set.list, text: part }, severalMark)
      return cutWide(part)
    }
    const cut = [atCommas, atSlashes, atWords].map((signs) => cutOutsideBrackets(part, signs))
    const ways = [...cut, ...(named ? [] : [tidy(part.split(spaces))])].filter((pieces) => pieces.length > 1)
    const codes = (pieces: string[]) => !named && pieces.every((piece) => piece.length <= 2)
    const sure = ways.find((pieces) => codes(pieces) || pieces.every(isKnown))
    if (sure) return sure
    return (named ? ways : [tidy(part.split(','))]).find((pieces) => pieces.some(isKnown)) ?? [part]
  })
}

/** An organisation that a file names and that applying it adds to the plan. */
export type NewOrganisation = { slug: string; name: string }

type Stored = { slug: string; names: { nameNl: string; nameEn: string | null; abbreviation: string | null }[] }

/**
 * The organisations of a plan as a file may name them, by every name they have or had, with those that somebody decided to add. One whose
 * name is there by now is that one.
 */
export function organisationSet(stored: Stored[], decisions: Decisions['organisations'] = {}): { set: ValueSet; added: NewOrganisation[] } {
  const known: Known[] = stored.map(({ slug, names }) => ({
    code: slug,
    words: names.flatMap(({ nameNl, nameEn, abbreviation }) => [nameNl, nameEn, abbreviation]),
  }))
  const { bySpelling } = valueSet('organisations', known)
  const added: NewOrganisation[] = []
  const settled = Object.entries(decisions).map(([key, decision]) => {
    const name = nameToCreate(decision)
    if (name === null) return [key, decision]
    const there = bySpelling.get(letters(name)) ?? []
    // two names that only differ in signs are added once
    const same = there.length === 1 ? there[0] : added.find((one) => letters(one.name) === letters(name))?.slug
    if (same !== undefined) return [key, same]
    const taken = [...known.map(({ code }) => code), ...added.map(({ slug }) => slug)]
    const slug = freeSlug(slugOf(name, 'organisatie'), taken)
    added.push({ slug, name })
    return [key, slug]
  })
  const all = [...known, ...added.map(({ slug, name }) => ({ code: slug, words: [name] }))].sort((a, b) => (a.code < b.code ? -1 : 1))
  return { set: valueSet('organisations', all, Object.fromEntries(settled)), added }
}
