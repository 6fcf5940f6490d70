/**
 * A typed text as it is stored. PostgreSQL refuses NUL and half an emoji; browsers send line ends as CRLF from a form and as LF from a
 * script; one letter may be spelled in two ways.
 */
export const tidyText = (typed: string): string =>
  typed
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .trim()

/** Whether every word of a search occurs in a text, whatever the accents and capitals. */
export function holdsEveryWord(text: string, search: string): boolean {
  const plain = withoutAccents(text)
  return withoutAccents(search)
    .split(/\s+/)
    .every((word) => plain.includes(word))
}

/** A text as it is compared: without accents and capitals. */
export const withoutAccents = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
