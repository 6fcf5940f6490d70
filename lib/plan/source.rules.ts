/** A document or page that something of the record rests on, as pages cite it. */
export type CitedSource = {
  code: string
  title: string
  publisher: string | null
  url: string | null
  datedOn: string | null
  /** How it must be cited, its licence, or what of it was read. */
  note: string | null
  noteNl: string | null
}

/** The sources of several things, each once, in the order of their codes. */
export const allSources = <S extends { code: string }>(lists: S[][]): S[] =>
  [...new Map(lists.flat().map((source) => [source.code, source])).values()].sort((a, b) => (a.code < b.code ? -1 : 1))
