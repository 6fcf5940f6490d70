import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { TitleMark } from './action-title'
import { LocalisedText } from './localised-text'

export type TitledFlagship = {
  titleNl: string | null
  titleEn: string | null
  workingTitleNl: string | null
  workingTitleEn: string | null
}

/** Whether the title in the language of the page is a working title, because the official one is not known. */
const isWorking = (flagship: TitledFlagship, locale: Locale) =>
  locale === 'nl' ? !flagship.titleNl && flagship.workingTitleNl : !flagship.titleEn && flagship.workingTitleEn

/** The title of a flagship. A working title in the language of the page goes before an official title in the other one, and is marked. */
export function FlagshipTitle({ locale, flagship }: { locale: Locale; flagship: TitledFlagship }) {
  return (
    <>
      <span className="inline-block first-letter:uppercase">
        <LocalisedText locale={locale} nl={flagship.titleNl ?? flagship.workingTitleNl} en={flagship.titleEn ?? flagship.workingTitleEn} />
      </span>
      {isWorking(flagship, locale) && <TitleMark>{getTranslator(locale, 'content')('workingTitle')}</TitleMark>}
    </>
  )
}
