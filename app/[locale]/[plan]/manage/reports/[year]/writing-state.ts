import type { FormResult } from '@/lib/form-result'
import { type Locale, locales } from '@/lib/locale'
import type { SavedText } from '@/lib/report/report.schema'
import { tidyText } from '@/lib/text/text'

/** One text in both languages, as it is in the fields: empty when there is none. */
export type Texts = Record<Locale, string>

/** Why a text is not saved, although it was sent. The fields keep what was typed. */
export type WritingTrouble =
  /** Somebody else changed the same language: the person chooses, language by language. */
  { conflict: SavedText; open: Locale[] } | { refused: string } | { signedOut: string } | { forbidden: string } | { unreachable: true }

/**
 * A text in this browser. `stored` is what the server holds as far as this browser knows, `mine` what the fields hold. Nothing
 * leaves `mine` unless the person changes it or takes what somebody else wrote.
 */
export type Writing = {
  version: number
  stored: Texts
  mine: Texts
  savedAt: Date | null
  underway: boolean
  trouble: WritingTrouble | null
  /** The fields hold text that this browser had kept. */
  restored: boolean
}

export const textsOf = ({ textNl, textEn }: { textNl: string | null; textEn: string | null }): Texts => ({
  nl: textNl ?? '',
  en: textEn ?? '',
})

export const begin = (text: { version: number; textNl: string | null; textEn: string | null; savedAt: Date | null }): Writing => ({
  version: text.version,
  stored: textsOf(text),
  mine: textsOf(text),
  savedAt: text.savedAt,
  underway: false,
  trouble: null,
  restored: false,
})

/** The server trims what it stores and spells a letter in one way; that is no change. */
const same = (one: string, other: string) => tidyText(one) === tidyText(other)

export const isDirty = ({ stored, mine }: Pick<Writing, 'stored' | 'mine'>): boolean =>
  locales.some((language) => !same(stored[language], mine[language]))

/** Whether there is something to send, and nothing that the person must do first. */
export const maySend = (writing: Writing): boolean => isDirty(writing) && !writing.underway && writing.trouble === null

export function edit(writing: Writing, language: Locale, text: string): Writing {
  const { trouble } = writing
  const stays = trouble !== null && ('conflict' in trouble || 'signedOut' in trouble || 'forbidden' in trouble)
  return { ...writing, mine: { ...writing.mine, [language]: text }, trouble: stays ? trouble : null, restored: false }
}

export const send = (writing: Writing): Writing => ({ ...writing, underway: true, trouble: null })

/** The person asks again: after signing in, when the server is back, or with a text that was refused. */
export const retry = (writing: Writing): Writing =>
  writing.trouble && 'conflict' in writing.trouble ? writing : { ...writing, trouble: null }

/** The answer, while the person may have gone on typing. */
export function settle(writing: Writing, answer: FormResult<SavedText, SavedText> | { unreachable: true }): Writing {
  const done = { ...writing, underway: false }
  if ('ok' in answer) return { ...done, version: answer.ok.version, stored: textsOf(answer.ok), savedAt: answer.ok.savedAt }
  if ('conflict' in answer) return meet(done, answer.conflict)
  if ('signedOut' in answer) return { ...done, trouble: { signedOut: answer.signedOut.signIn } }
  if ('forbidden' in answer) return { ...done, trouble: { forbidden: answer.forbidden.reference } }
  if ('unreachable' in answer) return { ...done, trouble: answer }
  const messages = 'rule' in answer ? [answer.rule.message] : answer.invalid.map(({ message }) => message)
  return { ...done, trouble: { refused: messages.join(' ') } }
}

/** Somebody else saved first. A language that only one of the two changed needs no choice. */
function meet(writing: Writing, theirs: SavedText): Writing {
  const [stored, mine, other] = [writing.stored, writing.mine, textsOf(theirs)]
  const open = locales.filter(
    (language) =>
      !same(mine[language], stored[language]) && !same(other[language], stored[language]) && !same(mine[language], other[language]),
  )
  const kept = (language: Locale) => (same(mine[language], stored[language]) ? other[language] : mine[language])
  return {
    ...writing,
    version: theirs.version,
    savedAt: theirs.savedAt,
    stored: other,
    mine: { nl: kept('nl'), en: kept('en') },
    trouble: open.length > 0 ? { conflict: theirs, open } : null,
  }
}

/** The person chose for one language. */
export function choose(writing: Writing, language: Locale, whose: 'mine' | 'theirs'): Writing {
  const { trouble } = writing
  if (!trouble || !('conflict' in trouble)) return writing
  const open = trouble.open.filter((other) => other !== language)
  const mine = whose === 'mine' ? writing.mine : { ...writing.mine, [language]: textsOf(trouble.conflict)[language] }
  return { ...writing, mine, trouble: open.length > 0 ? { ...trouble, open } : null }
}

/** What a browser keeps of a text until the server has it: the fields, and what they started from. */
export type KeptText = { version: number; stored: Texts; mine: Texts }

/** Puts kept text back into a page that was just loaded; where somebody changed it since, the person chooses. */
export function restore(writing: Writing, kept: KeptText): Writing {
  const back = { ...writing, mine: kept.mine, restored: true }
  if (!isDirty(back)) return writing
  if (kept.version === writing.version) return back
  const { version, savedAt } = writing
  const theirs = { version, savedAt: savedAt ?? new Date(), textNl: writing.stored.nl, textEn: writing.stored.en }
  const met = meet({ ...back, stored: kept.stored }, theirs)
  return { ...met, savedAt }
}
