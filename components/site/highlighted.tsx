import { markWords } from '@/lib/search/search.rules'

/** A text in which the words of a search are marked. The pieces are plain text: none of it is ever read as HTML. */
export function Highlighted({ text, words }: { text: string; words: string[] }) {
  let at = 0
  return markWords(text, words).map((piece) => {
    const key = at
    at += piece.text.length
    return piece.hit ? (
      <mark key={key} className="rounded-sm bg-warning-tint font-semibold text-ink underline decoration-2 decoration-warning">
        {piece.text}
      </mark>
    ) : (
      <span key={key}>{piece.text}</span>
    )
  })
}
