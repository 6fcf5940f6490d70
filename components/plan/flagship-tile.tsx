import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Tally } from '@/lib/status/ledger.rules'
import { YearBars } from '../charts/year-bars'
import { RealisedLink } from '../status/realised-link'
import { confirmedInWords } from '../status/summary-sentence'
import { FlagshipTitle, type TitledFlagship } from './flagship-title'

type Props = {
  locale: Locale
  flagship: TitledFlagship & { code: string }
  href: string
  /** Its counts in the years that are shown as bars, the oldest first; the last is the year the page is about. */
  years: Tally[]
  /** Whether that year is closed; until then its numbers are provisional. */
  closed: boolean
  /** What moved since the year before; null when it is compared with none. */
  movement: string | null
  /** The list of its actions that are realised in that year. */
  realisedHref: string
}

/** A flagship at a glance: its letter and title, how much of it is realised, the bars of its years and what moved last. The whole leads to its page. */
export function FlagshipTile({ locale, flagship, href, years, closed, movement, realisedHref }: Props) {
  const code = flagship.code.toUpperCase()
  const now = years.at(-1)
  return (
    <li className="tile gap-2 sm:row-span-2 sm:grid sm:grid-rows-subgrid">
      <h3 className="text-pretty text-base leading-snug">
        <FlagshipLetter code={flagship.code} />
        <FlagshipTitle locale={locale} flagship={flagship} href={href} look="tile-cover" />
      </h3>
      {now && now.total > 0 && (
        <div className="grid grid-cols-[11fr_9fr] content-start gap-x-4 gap-y-1.5 sm:grid-cols-1">
          <p className="font-semibold">
            <RealisedLink locale={locale} tally={now} href={realisedHref} />
          </p>
          <div className="max-sm:row-span-2">
            <YearBars locale={locale} heading={code} years={years} small />
          </div>
          <p className="text-quiet text-sm">
            {movement}
            {(now.reported < now.total || !closed) && <span className="block">{confirmedInWords(now, closed, locale)}</span>}
          </p>
        </div>
      )}
      {now && now.total === 0 && <p className="text-base text-quiet">{getTranslator(locale, 'flagship')('noActions')}</p>}
    </li>
  )
}

/** The letter by which a flagship is known, as its sign. */
export function FlagshipLetter({ code }: { code: string }) {
  return (
    <span className="mr-2 inline-flex size-[1.6em] shrink-0 items-center justify-center rounded-sm bg-ink font-bold text-[0.9em] text-white leading-none">
      {code.toUpperCase()}
    </span>
  )
}
