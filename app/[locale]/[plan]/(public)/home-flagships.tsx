import { FlagshipTile } from '@/components/plan/flagship-tile'
import type { TitledFlagship } from '@/components/plan/flagship-title'
import { listAddress } from '@/components/site/list-address'
import { Section } from '@/components/site/section'
import { movementInWords } from '@/components/status/movement-words'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { yearToName } from '@/lib/status/action-list.rules'
import { actionsInScope, isClosedIn, type Ledger, type LedgerAction, movesBetween, tally } from '@/lib/status/ledger.rules'
import { address } from '@/lib/web/addresses'

type Props = {
  locale: Locale
  plan: string
  ledger: Ledger<LedgerAction>
  flagships: (TitledFlagship & { id: string; code: string })[]
  year: number | null
  before: number | null
}

/** So many years are compared at a glance. */
const mostYears = 3

/** A tile for every flagship, and how many actions have none yet. */
export function HomeFlagships({ locale, plan, ledger, flagships, year, before }: Props) {
  const t = getTranslator(locale, 'home')
  const closed = year !== null && isClosedIn(ledger, year)
  const shown = year === null ? ledger.actions : actionsInScope(ledger, year)
  const unknown = shown.filter(({ flagshipId }) => flagshipId === null).length
  const years = ledger.years.filter((one) => year !== null && one.year <= year).slice(-mostYears)
  const all = address(locale, plan, ['flagships'])
  return (
    <Section id="flagships" title={t('flagships')} aside={<a href={all}>{t('allFlagships')}</a>}>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4 print:grid-cols-3">
        {flagships.map((flagship) => {
          const own = (action: LedgerAction) => action.flagshipId === flagship.id
          return (
            <FlagshipTile
              key={flagship.code}
              locale={locale}
              flagship={flagship}
              href={address(locale, plan, ['flagships', flagship.code], { year: yearToName(ledger.years, year) })}
              years={years.map((one) => tally(ledger, one.year, own))}
              closed={closed}
              movement={year === null || before === null ? null : movementInWords(movesBetween(ledger, before, year, own), before, locale)}
              realisedHref={listAddress(locale, plan, { year, flagship: flagship.code, status: 'REALISED' })}
            />
          )
        })}
      </ul>
      {unknown > 0 && (
        <p>
          {t('flagshipUnknown')}{' '}
          <a href={listAddress(locale, plan, { year, flagship: 'unknown' })}>
            {getTranslator(locale, 'figures')('actionCount', { count: unknown })}
          </a>
        </p>
      )}
    </Section>
  )
}
