import 'server-only'
import { createTranslator } from 'use-intl/core'
import { type Locale, languageTag } from '@/lib/locale'
import { catalogue, type Messages, type Namespace } from '@/messages/catalogue'

type Translator<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>

/** Dates and hours are always those of Brussels, whatever the clock of the server says. */
const timeZone = 'Europe/Brussels'

// Messages never change while the application runs, so neither do their translators: this keeps every sentence parsed once.
const translators = new Map<string, unknown>()

/**
 * The sentences of one namespace (`messages/{nl,en}/<namespace>.json`) in one language.
 * Numbers and dates enter a sentence as text made by `lib/format.ts`, because the Dutch notation differs from the browser's.
 */
export function getTranslator<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const key = `${locale} ${namespace}`
  const known = translators.get(key)
  if (known) return known as Translator<N>
  const translator = createTranslator({
    locale: languageTag[locale],
    messages: catalogue[locale],
    namespace,
    timeZone,
    onError(error) {
      if (process.env.NODE_ENV !== 'production') throw error
      console.error(error)
    },
  })
  const saying = Object.assign((...asked: Parameters<typeof translator>) => endedOnce(translator(...asked)), translator)
  translators.set(key, saying)
  return saying as Translator<N>
}

/** A sentence whose last word ends with a sign of its own, such as a name with `vzw.`, ends with that. */
const endedOnce = (said: string): string => (/[.?!…]\./.test(said) ? said.replaceAll(/([?!…]|(?<!\.)\.|\.\.\.)\.(?!\.)/g, '$1') : said)

/** The few namespaces a client component needs, to hand to `MessagesProvider`; the others stay on the server. */
export function pickMessages<N extends Namespace>(locale: Locale, ...namespaces: N[]): Pick<Messages, N> {
  const all = catalogue[locale]
  return Object.fromEntries(namespaces.map((namespace) => [namespace, all[namespace]])) as Pick<Messages, N>
}
