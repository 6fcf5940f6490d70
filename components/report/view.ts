import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { wordsOfEdition } from '@/lib/report/edition/label/rules'
import type { EditionContent } from '@/lib/report/edition/schema'
import type { Words } from '@/lib/report/edition/vocabulary/schema'
import type { CountState } from '@/lib/status/rules'

type Labels = EditionContent['labels']

/**
 * An edition in one language, with everything its chapters refer to within reach. Nothing here looks outside the edition; `t` has only the
 * words that lead through a page: headings of columns, names of fields.
 * `page` is the address of the page that holds the whole edition, for parts that are shown elsewhere.
 */
export function viewOf(content: EditionContent, locale: Locale, page = '') {
  const by = <T, K>(items: T[], key: (item: T) => K) => {
    const map = new Map(items.map((item) => [key(item), item]))
    return (wanted: K) => map.get(wanted) ?? null
  }
  const stateOf = by(content.states, ({ state }) => state)
  return {
    content,
    locale,
    t: getTranslator(locale, 'reports', wordsOfEdition(content)),
    /** The address of an anchor of this edition. */
    at: (anchor: string) => `${page}#${anchor}`,
    action: by(content.actions, ({ number }) => number),
    flagship: by(content.flagships, ({ code }) => code),
    organisation: by(content.organisations, ({ slug }) => slug),
    source: by(content.sources, ({ code }) => code),
    targetGroup: by(content.targetGroups, ({ code }) => code),
    /** Words of the edition in the language of the page. */
    say: (words: Words) => words[locale],
    /** The word of a state, as it was when the edition was published. */
    state: (state: CountState) => stateOf(state)?.label[locale] ?? state,
    /** The word of a closed list. */
    label: <L extends keyof Labels>(list: L, code: Labels[L][number]['code']) =>
      content.labels[list].find((label) => label.code === code)?.label[locale] ?? code,
  }
}

export type View = ReturnType<typeof viewOf>

/** Where things stand on the page of an edition. */
export const anchor = {
  action: (number: string) => `action-${number}`,
  obstacle: (slug: string) => `obstacle-${slug}`,
  deliverable: (code: string) => `deliverable-${code}`,
  source: (code: string) => `source-${code}`,
  /** The actions in one state, within a chapter. */
  group: (chapter: string, state: CountState) => `${chapter}-${state.toLowerCase().replaceAll('_', '-')}`,
}
