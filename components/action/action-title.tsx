import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { LocalisedText } from '../site/localised-text'

export type TitledAction = {
  number: string
  titleNl: string | null
  titleEn: string | null
  titleStatus: 'OFFICIAL' | 'WORKING' | null
}

type Props = {
  locale: Locale
  action: TitledAction
  /** Makes the title a link; the mark stays outside it. */
  href?: string
  /** Words of a search to mark in it. */
  words?: string[]
}

/** The title of an action, marked when it is not the plan's own; its number when the title is not yet known (rule 6). */
export function ActionTitle({ locale, action, href, words }: Props) {
  const t = getTranslator(locale, 'content')
  const title = (
    <LocalisedText
      locale={locale}
      nl={action.titleNl}
      en={action.titleEn}
      words={words}
      absent={t('actionWithoutTitle', { number: action.number })}
    />
  )
  const mark = action.titleStatus === 'WORKING' ? t('workingTitle') : null
  return (
    <>
      {href ? (
        <a href={href} className="ink-link">
          {title}
        </a>
      ) : (
        title
      )}
      {mark && <TitleMark>{mark}</TitleMark>}
    </>
  )
}

/** A word after a title that is not official, small enough to appear 47 times on a page. */
export function TitleMark({ children }: { children: string }) {
  // a space, not a margin: on a line of its own the mark starts at the margin
  return (
    <>
      {' '}
      <small className="whitespace-nowrap font-normal text-quiet text-sm tracking-normal">{`(${children})`}</small>
    </>
  )
}
