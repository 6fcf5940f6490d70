import { ActionTitle } from '@/components/action/action-title'
import { ProgressBar } from '@/components/status/progress-bar'
import { StatusTag } from '@/components/status/status-tag'
import { LinkButton } from '@/components/ui/link-button'
import { Tag } from '@/components/ui/tag'
import { today } from '@/lib/dates'
import { capitalised, formatLongDate, formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { YearProgress } from '@/lib/status/reporting-progress.queries'
import { daysLeft } from '@/lib/status/reporting-progress.rules'
import type { ReportNeeds, YearAtAGlance } from '@/lib/status/year-at-a-glance.queries'
import { address, sheetRowAddress } from '@/lib/web/addresses'
import { ReportPanel } from './start/report-panel'
import { YearPanels } from './start/year-panels'
import { WithdrawalForm } from './withdrawal/form'

type Props = {
  locale: Locale
  plan: string
  year: YearProgress
  maySteer: boolean
  /** Over the actions of one's own organisation, not over the whole plan. */
  own: boolean
  /** For whoever steers the year. */
  glance?: YearAtAGlance
  needs?: ReportNeeds
}

/** A year that is being filled in: how far it is, by when, what is missing, and what comes next. */
export function OpenYear({ locale, plan, year, maySteer, own, glance, needs }: Props) {
  const t = getTranslator(locale, 'manage')
  const { progress, missing, todo, confirmed, along, deadline, publicSince } = year
  const left = deadline === null ? null : daysLeft(deadline, today())
  const at = (...parts: string[]) => address(locale, plan, ['manage', 'years', year.year, ...parts])
  const row = (number: string) => sheetRowAddress(locale, plan, year.year, number)
  const sheet = address(locale, plan, ['manage', 'years', year.year], { show: missing.length > 0 ? 'todo' : null })
  const ways = (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <LinkButton href={sheet}>{t(missing.length > 0 && (own || maySteer) ? 'fillIn' : 'view', { year: String(year.year) })}</LinkButton>
      {maySteer && !publicSince && <a href={at('publicity')}>{t('toPublicity')}</a>}
      {maySteer && <a href={at('closing')}>{t('toClosing')}</a>}
    </div>
  )
  return (
    <section aria-labelledby={`year-${year.year}`} className="rounded-sm border border-grey-300 border-t-4 border-t-action p-4 md:p-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={`year-${year.year}`}>{t(own ? 'ownYear' : 'openYear', { year: String(year.year) })}</h2>
        {publicSince && <Tag tone="info">{t('provisional')}</Tag>}
      </div>
      {deadline && (
        <p className="mt-1 text-base text-quiet">
          {t(deadline < today() ? 'deadlinePassed' : 'deadline', { date: formatLongDate(deadline, locale) })}
          {left !== null && left >= 0 && <strong className="text-ink"> {t('daysLeft', { count: left })}</strong>}
        </p>
      )}
      {progress.total === 0 ? (
        <>
          <p className="mt-4 text-base">{t('noActions')}</p>
          {ways}
        </>
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
          {ways}
          {own && todo.length > 0 && (
            <ul className="mt-4 grid gap-1 text-base">
              {todo.map(({ action, lacks }) => (
                <li key={action.number} className="flex gap-2">
                  <span className="min-w-[2ch] text-right font-semibold text-quiet tabular-nums">{action.number}</span>
                  <span>
                    <ActionTitle locale={locale} action={action} href={row(action.number)} />
                    <span className="block text-quiet">{capitalised(lacks.map((lack) => t(`lacks.${lack}`)).join(', '))}</span>
                  </span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {confirmed.length > 0 && (
        <div className="mt-4">
          <h3 className="text-lg">{t('confirmed')}</h3>
          <ul className="mt-2 grid gap-1 text-base">
            {confirmed.map(({ action: { number, ...action }, version, state }) => (
              <li key={number} className="flex gap-2">
                <span className="min-w-[2ch] text-right font-semibold text-quiet tabular-nums">{number}</span>
                <div>
                  <ActionTitle locale={locale} action={{ number, ...action }} href={row(number)} />
                  <div className="flex flex-wrap items-center gap-x-4">
                    <StatusTag locale={locale} state={state} />
                    <WithdrawalForm
                      locale={locale}
                      here={address(locale, plan, ['manage'])}
                      row={{ plan, number, year: year.year, version }}
                      seenAt="start"
                      words={{ withdraw: t('withdraw'), name: t('withdrawOf', { number }) }}
                    />
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
      {glance && (
        <div className="mt-6 grid gap-x-10 gap-y-6 lg:grid-cols-2">
          <YearPanels locale={locale} plan={plan} year={glance} />
          {needs && <ReportPanel locale={locale} plan={plan} needs={needs} unconfirmed={missing.length} />}
        </div>
      )}
      {along.length > 0 && (
        <div className="mt-6">
          <h3 className="text-lg">{t('along')}</h3>
          <p className="mt-1 text-base text-quiet">{t('alongText')}</p>
          <ActionLines locale={locale} actions={along} row={row} />
        </div>
      )}
    </section>
  )
}

/** The actions in which one's organisation helps, to read. */
function ActionLines({ locale, actions, row }: { locale: Locale; actions: YearProgress['along']; row: (number: string) => string }) {
  return (
    <ul className="mt-2 grid gap-1 text-base">
      {actions.map((action) => (
        <li key={action.number} className="flex gap-2">
          <span className="min-w-[2ch] text-right font-semibold text-quiet tabular-nums">{action.number}</span>
          <span>
            <ActionTitle locale={locale} action={action} href={row(action.number)} />
          </span>
        </li>
      ))}
    </ul>
  )
}
