import { localised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { type Locale, languageTag } from '@/lib/locale'
import { Highlighted } from './highlighted'

type Props = {
  locale: Locale
  nl: string | null
  en: string | null
  /** What to say when neither language has a text; by default that there is no text yet. */
  absent?: string
  /** Words of a search to mark in it. */
  words?: string[]
}

/** A text that exists in two languages. A missing translation is named as missing before the text that does exist. */
export function LocalisedText({ locale, nl, en, absent, words }: Props) {
  const text = localised(nl, en, locale)
  if (text.is === 'present') return words ? <Highlighted text={text.text} words={words} /> : <Unbroken text={text.text} />
  const t = getTranslator(locale, 'content')
  if (text.is === 'absent') return <span className="text-quiet">{absent ?? t('textMissing')}</span>
  return (
    <>
      <span className="mr-1 whitespace-nowrap font-normal text-[0.75em] text-quiet">[{t('translationMissing')}]</span>{' '}
      <span lang={languageTag[text.language]}>
        {words ? <Highlighted text={text.text} words={words} /> : <Unbroken text={text.text} />}
      </span>
    </>
  )
}

/** What begins with a hyphen, as in "beroepsonderwijs en -opleiding", does not leave it behind at the end of a line. */
function Unbroken({ text }: { text: string }) {
  const parts = text.split(/(?<=\s)(-\p{L}+)/u)
  if (parts.length === 1) return text
  return parts.map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
      <span key={index} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
