import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { MessageValues } from '@/lib/errors'
import { formatNumber } from '@/lib/format'
import { type Locale, languageTag } from '@/lib/locale'
import { catalogue, type Messages, type Namespace, written } from '@/messages/catalogue'
import { allWithNouns, namedStates, nounsOf, noWords, type PlanWords } from './plan/words.rules'
import { workingStates } from './status/status.rules'
import { wordsInUse } from './text/words-in-use'

type Translator<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>

/** Dates and hours are always those of Brussels, whatever the clock of the server says. */
const timeZone = 'Europe/Brussels'

type Speech = { messages: Record<Locale, Messages>; translators: Map<string, unknown> }

// Messages never change while the application runs, so neither do their translators: this keeps every sentence parsed once.
const usual: Speech = { messages: catalogue, translators: new Map() }

// The same for plans with words of their own, by what these are: a plan may change them, and every replica does the same with them.
const own = new Map<string, Speech>()
const mostOwn = 20
const bySet = new WeakMap<PlanWords, Speech>()

function speechIn(words: PlanWords): Speech {
  if (words === noWords) return usual
  const known = bySet.get(words)
  if (known) return known
  const key = JSON.stringify(words)
  const speech = own.get(key) ?? { messages: { nl: messagesWith(words, 'nl'), en: messagesWith(words, 'en') }, translators: new Map() }
  own.delete(key)
  own.set(key, speech)
  for (const oldest of own.keys()) if (own.size > mostOwn) own.delete(oldest)
  bySet.set(words, speech)
  return speech
}

/** Every sentence as it is said about a plan with these words. */
function messagesWith(words: PlanWords, locale: Locale): Messages {
  const all = allWithNouns(written[locale], nounsOf(words, written[locale].words.level, locale))
  const status = { ...all.status }
  for (const state of namedStates) status[state] = { ...status[state], ...words.states[state]?.[locale] }
  // the sentence that sums up a year says a state of the plan's own as a quotation: ‘2 gerealiseerd’ bends, and a name need not
  const part = { ...all.summary.part }
  for (const state of workingStates) {
    const label = words.states[state]?.[locale].label
    if (label) part[state] = `{number} ‘${label}’`
  }
  const ownRealised = words.states.REALISED?.[locale].label
  const realised = ownRealised ? `‘${ownRealised}’` : all.summary.realised
  return { ...all, status, summary: { ...all.summary, part, realised } }
}

/** The sentences of all namespaces, where no translator will do: lists of what can be chosen. In the words of the plan that is spoken of. */
export const messagesIn = (locale: Locale): Messages => speechIn(wordsInUse()).messages[locale]

/**
 * The sentences of one namespace (`messages/{nl,en}/<namespace>.json`) in one language, in the words of the plan that is spoken of.
 * Numbers and dates enter a sentence as text made by `lib/format.ts`, because the Dutch notation differs from the browser's.
 */
export function getTranslator<N extends Namespace>(locale: Locale, namespace: N, words: PlanWords = wordsInUse()): Translator<N> {
  const { messages, translators } = speechIn(words)
  const key = `${locale} ${namespace}`
  const there = translators.get(key)
  if (there) return there as Translator<N>
  const translator = createTranslator({
    locale: languageTag[locale],
    messages: messages[locale],
    namespace,
    timeZone,
    onError(error) {
      if (process.env.NODE_ENV !== 'production') throw error
      console.error(error)
    },
  })
  // the same values make the same sentence every time, and to put one together takes far longer than to look it up
  const known = new Map<string, string>()
  const say = (...asked: Parameters<typeof translator>): string => {
    const name = nameOf(asked)
    const before = name === null ? undefined : known.get(name)
    if (before !== undefined) return before
    const said = endedOnce(translator(...asked))
    if (name === null) return said
    if (known.size >= mostSaid) known.clear()
    known.set(name, said)
    return said
  }
  const saying = Object.assign(say, translator)
  translators.set(key, saying)
  return saying as Translator<N>
}

/** How many sentences of one namespace in one language are remembered, and how long their values may be, in characters. */
const mostSaid = 1000
const longestName = 500

/** Names a sentence by its key and what enters it; null where that is more than text and numbers, or long. */
function nameOf(asked: readonly unknown[]): string | null {
  const [key, values] = asked
  if (asked.length === 1) return String(key)
  if (asked.length > 2 || typeof values !== 'object' || values === null) return null
  if (!Object.values(values).every((value) => typeof value === 'string' || typeof value === 'number')) return null
  const name = JSON.stringify(asked)
  return name.length > longestName ? null : name
}

/** A sentence whose key arrives as text from a schema, a command or an import; tests hold every one of them against the messages. */
export function sentenceOf(locale: Locale, namespace: 'invalid' | 'rules' | 'import', key: string, values: MessageValues = {}): string {
  const say = getTranslator(locale, namespace) as unknown as (key: string, values: MessageValues) => string
  // a limit is a number to read: the other numbers in these sentences are years, places and what is counted
  return say(key, typeof values.most === 'number' ? { ...values, most: formatNumber(values.most, locale) } : values)
}

/** A sentence whose last word ends with a sign of its own, such as a name with `vzw.`, ends with that. */
const endedOnce = (said: string): string => (/[.?!…]\./.test(said) ? said.replaceAll(/([?!…]|(?<!\.)\.|\.\.\.)\.(?!\.)/g, '$1') : said)

/** The few namespaces a client component needs, to hand to `MessagesProvider`; the others stay on the server. */
export function pickMessages<N extends Namespace>(locale: Locale, ...namespaces: N[]): Pick<Messages, N> {
  const all = messagesIn(locale)
  return Object.fromEntries(namespaces.map((namespace) => [namespace, all[namespace]])) as Pick<Messages, N>
}
