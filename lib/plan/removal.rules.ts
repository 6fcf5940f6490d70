/** What a plan consists of, in the order in which it is listed before it goes. */
const rowKinds = [
  'plan',
  'action',
  'actionTie',
  'structure',
  'organisation',
  'involvement',
  'reportingYear',
  'statusEntry',
  'evidence',
  'obstacle',
  'deliverable',
  'indicator',
  'annualReport',
  'flagshipText',
  'edition',
  'publishedTotal',
  'source',
  'import',
  'membership',
  'user',
  'event',
  'other',
] as const

export type RowKind = (typeof rowKinds)[number]
export type KindCount = { kind: RowKind; count: number }

/** The kinds of which there is anything, in their order. */
export function countsByKind(counts: readonly KindCount[]): KindCount[] {
  const of = (kind: RowKind) => counts.reduce((sum, one) => (one.kind === kind ? sum + one.count : sum), 0)
  return rowKinds.map((kind) => ({ kind, count: of(kind) })).filter(({ count }) => count > 0)
}

/** The address of the example, a plan of its own beside the real ones (rule 7). */
export const exampleSlug = 'example'
