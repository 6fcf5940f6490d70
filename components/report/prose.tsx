import { localised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { type Locale, languageTag } from '@/lib/locale'
import type { Text } from '@/lib/report/edition/vocabulary/schema'
import { LocalisedText } from '../localised-text'
import { Markdown } from '../markdown'
import { Tag } from '../ui/tag'
import type { View } from './view'

/** A text of a report. A missing translation is named before the text in the other language, never mixed in (PRODUCT). */
export function Prose({ locale, text, absent }: { locale: Locale; text: Text; absent?: string }) {
  const shown = localised(text.nl, text.en, locale)
  if (shown.is === 'absent') return absent && <p className="text-quiet">{absent}</p>
  if (shown.is === 'present') return <Markdown source={shown.text} headingOffset={2} />
  return (
    <div className="grid gap-2">
      <p>
        <Tag>{getTranslator(locale, 'content')('translationMissing')}</Tag>
      </p>
      <div lang={languageTag[shown.language]}>
        <Markdown source={shown.text} headingOffset={2} />
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
