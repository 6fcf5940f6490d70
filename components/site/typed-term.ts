import { fieldWords } from '@/components/event/event-words'
import { getTranslator, messagesIn } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { partsOfLevel, partsOfState } from '@/lib/plan/words.schema'

/**
 * What a field of a form is called where what was typed in it is given back; null for what nobody typed or chose, such as an id or a version. The log
 * has names for most fields, so that one that has no name of its own here is called as it is there.
 */
export function typedTerm(name: string, locale: Locale): string | null {
  const words: Record<string, string> = {
    ...messagesIn(locale).events.fields,
    ...messagesIn(locale).import.reading,
    ...messagesIn(locale).typed.fields,
  }
  return words[name] ?? wordTerm(name, locale)
}

/** A word of the plan, whose field is named after the level or the state and the part: `GOAL_oneNl`. */
function wordTerm(name: string, locale: Locale): string | null {
  const part = [...partsOfLevel, ...partsOfState].find((one) => name.endsWith(`_${one}`))
  if (!part) return null
  const word = fieldWords(name.slice(0, -part.length - 1), 'PlanWords', locale)
  return getTranslator(locale, 'planData')(`words.${part}`, { word })
}
