import type { ReactNode } from 'react'
import { capitalised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { PlanHas } from '@/lib/plan/has.rules'
import { FlagshipTitle, type TitledFlagship } from '../plan/flagship-title'
import { LocalisedText } from '../site/localised-text'

type Named = { code: string; nameNl: string | null; nameEn: string | null }

type Props = {
  locale: Locale
  action: {
    introducedYear: number | null
    flagship: (TitledFlagship & { code: string }) | null
    splitFrom: { number: string } | null
    goals: Named[]
    targetGroups: Named[]
    themes: Named[]
  }
  /** Of what the plan does not have, nothing is said. */
  has: PlanHas
  /** Actions that were merged into this one. */
  absorbed: { year: number; number: string }[]
  href: {
    flagship: (code: string) => string
    goal: (code: string) => string
    group: (code: string) => string
    theme: (code: string) => string
    action: (number: string) => string
  }
}

/** The place of an action in the plan: flagship, goals, target groups and themes, each leading to the others of its kind. */
export function PlaceInPlan({ locale, action, has, absorbed, href }: Props) {
  const t = getTranslator(locale, 'action')
  const names = (items: Named[], to: (code: string) => string) =>
    items.length === 0 ? (
      <span className="text-quiet">{t('notLinked')}</span>
    ) : (
      <ul className="grid gap-1">
        {items.map(({ code, nameNl, nameEn }) => (
          <li key={code}>
            <a href={to(code)}>
              <LocalisedText locale={locale} nl={nameNl && capitalised(nameNl)} en={nameEn && capitalised(nameEn)} />
            </a>
          </li>
        ))}
      </ul>
    )
  return (
    <dl className="grid gap-3 text-base">
      {has.flagships && (
        <Fact term={t('flagship')}>
          {action.flagship ? (
            <>
              {`${action.flagship.code.toUpperCase()} – `}
              <FlagshipTitle locale={locale} flagship={action.flagship} href={href.flagship(action.flagship.code)} />
            </>
          ) : (
            <span className="text-quiet">{t('flagshipUnknown')}</span>
          )}
        </Fact>
      )}
      {has.goals && <Fact term={t('goals')}>{names(action.goals, href.goal)}</Fact>}
      {has.targetGroups && <Fact term={t('targetGroups')}>{names(action.targetGroups, href.group)}</Fact>}
      {has.themes && <Fact term={t('themes')}>{names(action.themes, href.theme)}</Fact>}
      {action.introducedYear && <Fact term={t('introduced')}>{action.introducedYear}</Fact>}
      {action.splitFrom && (
        <Fact term={t('splitFrom')}>
          <a href={href.action(action.splitFrom.number)}>{t('kicker', { number: action.splitFrom.number })}</a>
        </Fact>
      )}
      {absorbed.length > 0 && (
        <Fact term={t('absorbed')}>
          {absorbed.map(({ year, number }) => (
            <span key={number} className="block">
              <a href={href.action(number)}>{t('kicker', { number })}</a> {`(${year})`}
            </span>
          ))}
        </Fact>
      )}
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-semibold text-quiet text-sm">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
