import type { sources } from './sources'

/** The code of a source in `sources.ts`: citing a source that is not listed there does not compile. */
export type SourceCode = (typeof sources)[number]['code']

/**
 * A row as the record keeps it: its own columns, and the sources it rests on, at least one. Null means that no source says it.
 * Only staff withdraw.
 */
export type Cited<Row> = Omit<Row, 'id' | 'planId' | 'withdrawnAt' | 'version'> & { sources: [SourceCode, ...SourceCode[]] }
