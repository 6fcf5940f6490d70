import { getTranslator } from '../../../i18n'
import type { BlockOf } from '../block/schema'
import { inBoth } from '../vocabulary/rules'

/** What is explained at the end of a report, in the order in which a reader meets it. */
const terms = [
  'total',
  'reported',
  'share',
  'leftEarlier',
  'changed',
  'published',
  'noEvidence',
  'workingTitle',
  'organisations',
  'tie',
  'obstacles',
  'basis',
  'translationMissing',
] as const

/** What the words, numbers and marks of a report mean, beside the states. */
export const editionDefinitions = (): BlockOf<'definitions'>['definitions'] =>
  terms.map((term) => ({
    term: inBoth((locale) => getTranslator(locale, 'edition')(`definition.${term}.term`)),
    definition: inBoth((locale) => getTranslator(locale, 'edition')(`definition.${term}.text`)),
  }))
