import { getTranslator } from '@/lib/i18n'
import { type Locale, languageTag, otherLocale } from '@/lib/locale'
import type { View } from '@/lib/report/edition-view.rules'
import type { Text } from '@/lib/report/edition-vocabulary.schema'
import type { BilingualProse } from '@/lib/text/prose'
import { LaidOut } from '../site/laid-out'
import { LocalisedText } from '../site/localised-text'
import { Tag } from '../ui/tag'

/** A text of a report. A missing translation is named before the text in the other language, never mixed in (PRODUCT). */
export function Prose({ locale, prose, absent }: { locale: Locale; prose: BilingualProse; absent?: string }) {
  const language = [locale, otherLocale(locale)].find((one) => prose[one]?.length)
  const shown = language && prose[language]
  if (!shown) return absent && <p className="text-quiet">{absent}</p>
  if (language === locale) return <LaidOut prose={shown} headingOffset={2} />
  return (
    <div className="grid gap-2">
      <p>
        <Tag>{getTranslator(locale, 'content')('translationMissing')}</Tag>
      </p>
      <div lang={languageTag[language]}>
        <LaidOut prose={shown} headingOffset={2} />
      </div>
    </div>
  )
}

/** A few words in two languages. */
export function Words({ view, text, absent }: { view: View; text: Text; absent?: string }) {
  return <LocalisedText locale={view.locale} nl={text.nl} en={text.en} absent={absent} />
}

/** A note of a source beside a number or a name; nothing where there is none. */
export function Note({ view, text }: { view: View; text: Text }) {
  return (
    !isEmpty(text) && (
      <span className="block font-normal text-quiet text-sm">
        <Words view={view} text={text} />
      </span>
    )
  )
}

export const isEmpty = (text: Text) => text.nl === null && text.en === null
