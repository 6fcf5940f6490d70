import { getTranslator } from '../i18n'
import type { Locale } from '../locale'
import type { CountState } from '../status/status.rules'
import type { EditionContent } from './edition.schema'
import type { BlockOf, EditionMove } from './edition-block.schema'
import { wordsOfEdition } from './edition-label.rules'
import type { Words } from './edition-vocabulary.schema'

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
  const t = getTranslator(locale, 'reports', wordsOfEdition(content))
  const label = <L extends keyof Labels>(list: L, code: Labels[L][number]['code']) =>
    content.labels[list].find((one) => one.code === code)?.label[locale] ?? code
  return {
    content,
    locale,
    t,
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
    label,
    /** Into which action a closed one went on: ‘continues in action 11’, also where the edition has the first words alone. */
    continuesIn: (number: string) => `${label('destination', 'ACTION')} ${t('actionInSentence', { number })}`,
  }
}

export type View = ReturnType<typeof viewOf>

/** Where things are on the page of an edition. */
export const anchor = {
  action: (number: string) => `action-${number}`,
  obstacle: (slug: string) => `obstacle-${slug}`,
  deliverable: (code: string) => `deliverable-${code}`,
  source: (code: string) => `source-${code}`,
  note: (number: number) => `note-${number}`,
  /** The actions in one state, within a chapter. */
  group: (chapter: string, state: CountState) => `${chapter}-${state.toLowerCase().replaceAll('_', '-')}`,
}

export type KindOfMove = { from: CountState | null; to: CountState | null; numbers: string[] }

/** Changes of one kind together, in the order of the states they lead to. */
export function kindsOfMoves(moves: EditionMove[], states: EditionContent['states']): KindOfMove[] {
  const order = states.map(({ state }) => state)
  const place = (state: CountState | null) => (state === null ? order.length : order.indexOf(state))
  const kinds = new Map<string, KindOfMove>()
  for (const { action, from, to } of moves) {
    const key = `${from} ${to}`
    kinds.set(key, { from, to, numbers: [...(kinds.get(key)?.numbers ?? []), action] })
  }
  return [...kinds.values()].sort((a, b) => place(a.to) - place(b.to) || place(a.from) - place(b.from))
}

type Basis = BlockOf<'indicator'>['bases'][number]

/** What makes two values incomparable; the area alone does not. */
export const basisKey = ({ name, survey, window, population, coverage }: Basis): string =>
  [name.nl, name.en, survey?.code, window, population?.code, coverage?.code].join(' ')

/** Values that differ in nothing but their area go together, all others apart. */
export function basesTogether(bases: Basis[]): [Basis, ...Basis[]][] {
  const panels = new Map<string, [Basis, ...Basis[]]>()
  for (const basis of bases) {
    const panel = panels.get(basisKey(basis))
    if (panel) panel.push(basis)
    else panels.set(basisKey(basis), [basis])
  }
  return [...panels.values()]
}
