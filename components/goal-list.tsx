import { capitalised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { LocalisedText } from './localised-text'

export type CountedGoal = { code: string; nameNl: string | null; nameEn: string | null; count: number; href: string; list: string }

/** The goals of the compass, each with the number of actions that serve it. */
export function GoalList({ locale, goals }: { locale: Locale; goals: CountedGoal[] }) {
  const t = getTranslator(locale, 'figures')
  return (
    <ol className="grid gap-x-12 md:grid-cols-2">
      {goals.map(({ code, nameNl, nameEn, count, href, list }) => (
        <li key={code} className="flex gap-3 border-grey-200 border-b py-2">
          <span className="w-4 shrink-0 font-bold text-quiet">{code}</span>
          <span className="grow">
            <a href={href}>
              <LocalisedText locale={locale} nl={nameNl && capitalised(nameNl)} en={nameEn && capitalised(nameEn)} />
            </a>
          </span>
          <span className="shrink-0 text-right text-base">{count > 0 && <a href={list}>{t('actionCount', { count })}</a>}</span>
        </li>
      ))}
    </ol>
  )
}
