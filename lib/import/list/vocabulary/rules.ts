import { meaningOf, type ValueList, type ValueSet } from '../../value/rules'

/** A cell that names something which the plan does not have, or has twice: whoever imports decides what it means. */
export type Undecided = { list: ValueList; text: string }

/** How a cell is read: what keeps it from being read, and what was read otherwise than it is written. */
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
  const found = partsOf(text, set, reader.exported).flatMap((part) => readPart(part, set, reader) ?? [])
  return set.codes.filter((code) => found.includes(code))
}

/**
 * The values of a cell: between semicolons or on lines of their own; between commas, slashes, `en`, `and` or spaces where everything between
 * them is known, or everything is short as codes are. A name may hold a comma.
 */
function partsOf<C extends string>(text: string, set: ValueSet<C>, exported: boolean): string[] {
  const isKnown = (part: string) => meaningOf(part, set, exported) !== null
  const tidy = (parts: string[]) => parts.map((part) => part.trim()).filter((part) => part !== '')
  if (isKnown(text)) return [text]
  return tidy(text.split(/[;|\n•]+/)).flatMap((part) => {
    if (isKnown(part)) return [part]
    const cuts = [/,/, /[,/]/, /[,/&+]|\s(?:en|and|et)\s/i, ...(set.list === 'organisations' ? [] : [/[\s,/&+]+/])]
    for (const cut of cuts) {
      const pieces = tidy(part.split(cut))
      const codes = set.list !== 'organisations' && pieces.every((piece) => piece.length <= 2)
      if (pieces.length > 1 && (codes || pieces.every(isKnown))) return pieces
    }
    const pieces = tidy(part.split(','))
    return pieces.some(isKnown) ? pieces : [part]
  })
}
