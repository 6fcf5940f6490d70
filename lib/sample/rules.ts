/** What the sample consists of, in the order in which people are told. `action` is a slot that is emptied, not a row that goes. */
const sampleKinds = [
  'plan',
  'action',
  'actionTie',
  'organisation',
  'involvement',
  'reportingYear',
  'statusEntry',
  'evidence',
  'obstacle',
  'annualReport',
  'flagshipText',
  'edition',
  'publishedTotal',
  'other',
  'user',
  'event',
] as const

export type SampleKind = (typeof sampleKinds)[number]
/** How many rows of each kind. */
export type SampleCounts = Record<SampleKind, number>

/** The kinds of which there is anything, in their order. */
export const kindsWithRows = (counts: SampleCounts): { kind: SampleKind; count: number }[] =>
  sampleKinds.map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0)
