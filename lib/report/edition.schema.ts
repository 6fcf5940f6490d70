import { z } from 'zod'
import { bilingualProseOf } from '../text/markdown-tree'
import { action } from './edition-action.schema'
import { blocks, blocksOf1 } from './edition-block.schema'
import * as lists from './edition-vocabulary.schema'
import { code, day, state, text, words, year } from './edition-vocabulary.schema'

// The content of an edition, version 2 of its format; version 3 is the same with names that the plan gave its levels. Published editions keep their shape for ever: a change of it is a new
// `schemaVersion` with a reader of its own, beside those before it. Counts are numbers of actions, percentages are whole and add up to 100,
// days are YYYY-MM-DD in Brussels, instants are UTC. An action is referred to by its number, everything else by its code or slug.

/** The version in which editions are published now, and the one of those of a plan that has names of its own for its levels. */
export const composedVersion = 2
export const namedVersion = 3

const labelled = <T extends z.ZodEnum>(codes: T) => z.array(z.strictObject({ code: codes, label: words }))
const named = z.strictObject({ code, name: text })
const ended = z.strictObject({ on: day.nullable(), note: text })
/** Something that a reader must know before reading. */
const notice = z.strictObject({ title: words, text: words })

export const editionContent = z.strictObject({
  schemaVersion: z.literal(composedVersion),
  /** Of an example: goes when that goes, and promises nothing. */
  sample: z.boolean(),
  plan: z.strictObject({ slug: code, title: text, shortTitle: text, publisher: text, horizonYear: year.nullable() }),
  year,
  /** 1 for the first edition of a year; a correction is the next. */
  number: z.int().min(1),
  title: words,
  publishedAt: z.iso.datetime(),
  publishedOn: day,
  closedOn: day.nullable(),
  /** Of which day the data are, and when the year was closed; null in the preview of a year that is still open. */
  dates: words.nullable(),
  notices: z.array(notice),
  citeAs: words,
  /** What a correction corrects; null for the first edition. */
  erratum: text.nullable(),
  states: z.array(z.strictObject({ state, label: words, definition: words })),
  labels: z.strictObject({
    nothingToReport: labelled(lists.nothingToReport),
    unchangedReason: labelled(lists.unchangedReason),
    closingReason: labelled(lists.closingReason),
    obstacleKind: labelled(lists.obstacleKind),
    obstacleState: labelled(lists.obstacleState),
    deliverableKind: labelled(lists.deliverableKind),
    tie: labelled(lists.tie),
    window: labelled(lists.referenceWindow),
    comparator: labelled(lists.comparator),
    basis: labelled(lists.basis),
    role: labelled(lists.role),
    passage: labelled(lists.passage),
    destination: labelled(lists.destination),
    mark: labelled(lists.mark),
    absence: labelled(lists.absence),
  }),
  /** Whether the title of a language is a working title: no official one is known in it. */
  flagships: z.array(z.strictObject({ code, title: text, working: z.strictObject({ nl: z.boolean(), en: z.boolean() }) })),
  goals: z.array(named),
  targetGroups: z.array(named),
  themes: z.array(named),
  /** With the name valid on 31 December of the year; `ended` when it existed no more by then, as precise as the source. */
  organisations: z.array(z.strictObject({ slug: code, name: text, abbreviation: z.string().nullable(), ended: ended.nullable() })),
  sources: z.array(
    z.strictObject({ code, title: z.string(), publisher: z.string().nullable(), url: z.string().nullable(), date: z.string().nullable() }),
  ),
  /** The actions that count in this year or left in an earlier one, in the plan's order. */
  actions: z.array(action),
  /** The chapters, in their order. */
  blocks: z.array(blocks),
})

const noun = z.strictObject({ one: words, other: words })

const editionContentOf3 = editionContent.extend({
  schemaVersion: z.literal(namedVersion),
  levels: z.strictObject({ GOAL: noun, FLAGSHIP: noun, ACTION: noun }),
})

/** What is published now: version 3 for a plan that has names of its own for its levels, and else version 2. */
export const composedContent = z.discriminatedUnion('schemaVersion', [editionContent, editionContentOf3])

export type EditionContent = Omit<z.infer<typeof editionContent>, 'schemaVersion'> & {
  schemaVersion: 1 | 2 | 3
  /** What the plan called its levels on the day; left out where it called them as Koers does. */
  levels?: z.infer<typeof editionContentOf3>['levels']
}

/** Version 1 has no prose beside what was typed: it is laid out when it is read, once in the life of a process. */
const editionContentOf1 = editionContent
  .extend({ schemaVersion: z.literal(1), blocks: z.array(blocksOf1) })
  .transform(({ blocks, ...content }) => ({
    ...content,
    blocks: blocks.map((block) => ('markdown' in block ? { ...block, prose: bilingualProseOf(block.markdown) } : block)),
  }))

export type Withdrawn = { reasonNl: string; reasonEn: string | null; withdrawnAt: Date }

/** What is said about an edition beside its content; `withdrawal` when its address shows a tombstone. */
export type PublicEdition = {
  year: number
  number: number
  sha256: string
  publishedAt: Date
  erratumNl: string | null
  erratumEn: string | null
  withdrawal: Withdrawn | null
}

const readers: Record<number, z.ZodType<EditionContent>> = { 1: editionContentOf1, 2: editionContent, 3: editionContentOf3 }

/** Every version that can be read: an edition of each is kept in `fixtures`, for good. */
export const readableVersions = Object.keys(readers).map(Number)

/** The content of an edition from its text, by the reader of its version. Throws when there is none, or when the text is not what it says. */
export function readEdition(schemaVersion: number, text: string): EditionContent {
  const reader = readers[schemaVersion]
  if (!reader) throw new Error(`No reader for editions of schema version ${schemaVersion}`)
  return reader.parse(JSON.parse(text))
}
