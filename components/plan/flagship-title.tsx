import { capitalised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { TitleMark } from '../action/action-title'
import { LocalisedText } from '../site/localised-text'

export type TitledFlagship = {
  titleNl: string | null
  titleEn: string | null
  workingTitleNl: string | null
  workingTitleEn: string | null
}

type Props = {
  locale: Locale
  flagship: TitledFlagship
  /** Makes the title a link; the mark stays outside it. */
  href?: string
  /** How that link looks. */
  look?: string
}

/** Whether the title in the language of the page is a working title, because the official one is not known. */
const isWorking = (flagship: TitledFlagship, locale: Locale) =>
  ({ nl: !flagship.titleNl && flagship.workingTitleNl, en: !flagship.titleEn && flagship.workingTitleEn })[locale]

const shown = (text: string | null) => text && capitalised(text)

/** The title of a flagship. A working title in the language of the page goes before an official title in the other one, and is marked. */
export function FlagshipTitle({ locale, flagship, href, look = 'ink-link' }: Props) {
  const { titleNl, titleEn, workingTitleNl, workingTitleEn } = flagship
  const title = <LocalisedText locale={locale} nl={shown(titleNl ?? workingTitleNl)} en={shown(titleEn ?? workingTitleEn)} />
  return (
    <>
      {href ? (
        <a href={href} className={look}>
          {title}
        </a>
      ) : (
        title
      )}
      {isWorking(flagship, locale) && <TitleMark>{getTranslator(locale, 'content')('workingTitle')}</TitleMark>}
    </>
  )
}
