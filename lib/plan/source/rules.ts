/** A document or page that something of the record rests on, as pages cite it. */
export type CitedSource = { code: string; title: string; publisher: string | null; url: string | null; datedOn: string | null }
