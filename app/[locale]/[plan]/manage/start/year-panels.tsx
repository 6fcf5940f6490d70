import type { ReactNode } from 'react'
import { ActionTitle } from '@/components/action/action-title'
import { StatusTag } from '@/components/status/status-tag'
import { dayOf } from '@/lib/dates'
import { formatDate, localised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { ListedAction } from '@/lib/status/ledger.queries'
import type { Move, YearAtAGlance } from '@/lib/status/year-at-a-glance.queries'
import type { Waiting } from '@/lib/status/year-at-a-glance.rules'
import { address, sheetRowAddress } from '@/lib/web/addresses'
import { Lines, Panel } from './panel'

/** As many lines are read at a glance; the rest is one press away. */
const most = 6

type Props = { locale: Locale; plan: string; year: YearAtAGlance }

/** Whom an open year waits for, what waits for a confirmation, and what moved this week. */
export function YearPanels({ locale, plan, year }: Props) {
  const t = getTranslator(locale, 'start')
  const { waiting, unconfirmed, moved } = year
  const sheet = (query: Record<string, string>) => address(locale, plan, ['manage', 'years', year.year], query)
  const logged = address(locale, plan, ['manage', 'events'], { object: 'StatusEntry', year: year.year })
  const id = (name: string) => `${name}-${year.year}`
  const named = (all: Waiting[]) => all.filter(({ name }) => name !== null).length
  const left = named(waiting.slice(most))
  return (
    <>
      <Panel
        id={id('waiting')}
        title={t('waiting.title', { count: named(waiting) })}
        rest={waiting.length > most && <a href={sheet({ show: 'todo' })}>{t('waiting.rest', { count: left })}</a>}
      >
        {waiting.length === 0 ? (
          <p className="text-quiet">{t('waiting.none')}</p>
        ) : (
          <Lines>
            {waiting.slice(0, most).map((one) => (
              <WaitingLine key={one.name?.nameNl ?? ''} locale={locale} waiting={one} sheet={sheet} />
            ))}
          </Lines>
        )}
      </Panel>
      <Panel
        id={id('unconfirmed')}
        title={t('unconfirmed.title', { count: unconfirmed.length })}
        rest={
          unconfirmed.length > most && <a href={sheet({ show: 'todo' })}>{t('unconfirmed.rest', { count: unconfirmed.length - most })}</a>
        }
      >
        {unconfirmed.length === 0 ? (
          <p className="text-quiet">{t('unconfirmed.none')}</p>
        ) : (
          <Lines>
            {unconfirmed.slice(0, most).map(({ action, state }) => (
              <ActionLine
                key={action.number}
                locale={locale}
                action={action}
                href={sheetRowAddress(locale, plan, year.year, action.number)}
              >
                <StatusTag locale={locale} state={state} />
              </ActionLine>
            ))}
          </Lines>
        )}
      </Panel>
      <Panel
        id={id('moved')}
        title={t('moved.title', { count: moved.length })}
        rest={moved.length > most && <a href={logged}>{t('moved.rest', { count: moved.length - most })}</a>}
      >
        {moved.length === 0 ? (
          <p className="text-quiet">{t('moved.none')}</p>
        ) : (
          <Lines>
            {moved.slice(0, most).map((move) => (
              <ActionLine
                key={move.action.number}
                locale={locale}
                action={move.action}
                href={sheetRowAddress(locale, plan, year.year, move.action.number)}
              >
                <MoveWords locale={locale} move={move} />
              </ActionLine>
            ))}
          </Lines>
        )}
      </Panel>
    </>
  )
}

function WaitingLine({ locale, waiting, sheet }: { locale: Locale; waiting: Waiting; sheet: (query: Record<string, string>) => string }) {
  const t = getTranslator(locale, 'start')
  const name = waiting.name && localised(waiting.name.nameNl, waiting.name.nameEn, locale)
  const text = name && name.is !== 'absent' ? name.text : null
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
      {text ? <a href={sheet({ show: 'todo', q: text })}>{text}</a> : <span>{t('waiting.nobody')}</span>}
      <span className="text-quiet text-sm tabular-nums">
        {t('waiting.line', { open: String(waiting.open), total: String(waiting.total) })}
        {waiting.saved > 0 && `, ${t('waiting.saved', { saved: String(waiting.saved) })}`}
      </span>
    </li>
  )
}

type LineProps = { locale: Locale; action: ListedAction; href: string; children: ReactNode }

const ActionLine = ({ locale, action, href, children }: LineProps) => (
  <li className="flex gap-2 py-1.5">
    <span className="min-w-[2ch] text-right font-semibold text-quiet tabular-nums">{action.number}</span>
    <span className="min-w-0">
      <ActionTitle locale={locale} action={action} href={href} />
      <span className="mt-0.5 flex flex-wrap items-center gap-x-3 text-quiet text-sm">{children}</span>
    </span>
  </li>
)

/** From what it was last year to what it is now, and by whom that was said when. */
function MoveWords({ locale, move: { before, now, confirmed, at, by } }: { locale: Locale; move: Move }) {
  const t = getTranslator(locale, 'start')
  const status = getTranslator(locale, 'status')
  const date = formatDate(dayOf(at), locale)
  return (
    <>
      <StatusTag locale={locale} state={now} />
      {before !== null && before !== now && <span>{t('moved.was', { state: status(`${before}.label`) })}</span>}
      <span>
        {by === null
          ? t(confirmed ? 'moved.confirmed' : 'moved.saved', { date })
          : t(confirmed ? 'moved.confirmedBy' : 'moved.savedBy', { date, name: by })}
      </span>
    </>
  )
}
