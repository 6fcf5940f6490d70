import { ActionTitle } from '@/components/action-title'
import { ProgressBar } from '@/components/progress-bar'
import { LinkButton } from '@/components/ui/link-button'
import { Tag } from '@/components/ui/tag'
import { address } from '@/lib/addresses'
import { today } from '@/lib/dates'
import { formatLongDate, formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { YearProgress } from '@/lib/status/progress/queries'

/** So few missing actions are named one by one. */
const named = 12

type Props = { locale: Locale; plan: string; year: YearProgress; maySteer: boolean }

/** A year that is being filled in: how far it is, by when, what is missing, and what comes next. */
export function OpenYear({ locale, plan, year, maySteer }: Props) {
  const t = getTranslator(locale, 'manage')
  const { progress, missing, deadline, publicSince } = year
  const at = (...parts: string[]) => address(locale, plan, ['manage', 'years', year.year, ...parts])
  const sheet = address(locale, plan, ['manage', 'years', year.year], { show: missing.length > 0 ? 'todo' : null })
  return (
    <section aria-labelledby={`year-${year.year}`} className="rounded-sm border border-grey-300 border-t-4 border-t-action p-4 md:p-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={`year-${year.year}`}>{t('openYear', { year: String(year.year) })}</h2>
        {publicSince && <Tag tone="info">{t('provisional')}</Tag>}
      </div>
      {deadline && (
        <p className="mt-1 text-base text-quiet">
          {t(deadline < today() ? 'deadlinePassed' : 'deadline', { date: formatLongDate(deadline, locale) })}
        </p>
      )}
      {progress.total === 0 ? (
        <p className="mt-4 text-base">{t('noActions')}</p>
      ) : (
        <>
          <div className="mt-4">
            <ProgressBar locale={locale} done={progress.reported} total={progress.total} />
          </div>
          <p className="mt-4 text-base">
            {missing.length === 0
              ? t('complete', { count: progress.total })
              : t('missing', { count: missing.length, saved: formatNumber(progress.unconfirmed, locale) })}
          </p>
          {missing.length > 0 && missing.length <= named && (
            <ul className="mt-2 grid gap-1 text-base">
              {missing.map((action) => (
                <li key={action.number} className="flex gap-2">
                  <span className="min-w-[2ch] text-right font-semibold text-quiet tabular-nums">{action.number}</span>
                  <span>
                    <ActionTitle locale={locale} action={action} href={`${at()}#action-${action.number}`} />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <LinkButton href={sheet}>{t(missing.length > 0 ? 'fillIn' : 'view', { year: String(year.year) })}</LinkButton>
        {maySteer && !publicSince && <a href={at('publicity')}>{t('toPublicity')}</a>}
        {maySteer && <a href={at('closing')}>{t('toClosing')}</a>}
      </div>
    </section>
  )
}
