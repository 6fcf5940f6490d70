import { capitalised } from '../../../format'
import { getTranslator } from '../../../i18n'
import type { Locale } from '../../../locale'
import { spoken } from '../../../status/summary/rules'
import type { Outcome } from '../rules'

const amount = (count: number, locale: Locale) => ({ count, number: spoken(count, locale) })

/** What became of so many actions, in a sentence: `Three actions have started: …`. */
export const outcomeSentence = (outcome: Outcome, count: number, locale: Locale): string =>
  capitalised(getTranslator(locale, 'compare')(`outcome.${outcome}`, amount(count, locale)))

/** The same about obstacles. */
export const obstacleSentence = (became: 'opened' | 'resolved', count: number, locale: Locale): string =>
  capitalised(getTranslator(locale, 'compare')(became === 'opened' ? 'obstaclesOpened' : 'obstaclesResolved', amount(count, locale)))
