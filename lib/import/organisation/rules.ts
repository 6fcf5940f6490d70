import { freeSlug, slugOf } from '../../plan/revision/rules'
import { letters } from '../../text'
import { type Decisions, type Known, nameToCreate, type ValueSet, valueSet } from '../value/rules'

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
