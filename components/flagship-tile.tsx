import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Tally } from '@/lib/status/ledger/rules'
import { StateBar } from './charts/state-bar'
import { FlagshipTitle, type TitledFlagship } from './flagship-title'
import { confirmedInWords } from './summary-sentence'

type Props = {
  locale: Locale
  flagship: TitledFlagship & { code: string }
  href: string
  /** The counts of the year that is shown; null when no year is public. */
  tally: Tally | null
  /** Whether that year is closed; until then its numbers are provisional. */
  closed: boolean
  /** The list of the confirmed actions behind n. */
  confirmedHref: string
  /** The list of all its actions in that year. */
  actionsHref: string
}

/** A flagship at a glance: its letter and title, and one bar for the year that is shown. */
export function FlagshipTile({ locale, flagship, href, tally, closed, confirmedHref, actionsHref }: Props) {
  const t = getTranslator(locale, 'figures')
  const code = flagship.code.toUpperCase()
  return (
    <li className="flex flex-col gap-2 rounded-sm border border-grey-300 p-4">
      <h3 className="grow text-lg leading-snug">
        <span className="mb-2 block">
          <FlagshipLetter code={flagship.code} />
        </span>
        <FlagshipTitle locale={locale} flagship={flagship} href={href} />
      </h3>
      {tally && tally.total > 0 && (
        <>
          <StateBar locale={locale} heading={code} counts={tally.counts} height={16} />
          <p className="flex flex-wrap justify-between gap-x-4 text-base">
            <a href={actionsHref}>{t('actionCount', { count: tally.total })}</a>
            <a href={confirmedHref}>{confirmedInWords(tally, closed, locale)}</a>
          </p>
        </>
      )}
    </li>
  )
}

/** The letter by which a flagship is known, as its sign. */
export function FlagshipLetter({ code }: { code: string }) {
  return (
    <span className="mr-2 inline-flex size-[1.4em] items-center justify-center rounded-sm bg-ink align-baseline font-bold text-[0.9em] text-white">
      {code.toUpperCase()}
    </span>
  )
}
