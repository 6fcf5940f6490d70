import { capitalised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { asStatus, type ClosingState, isWorking } from '@/lib/status/status.rules'
import type { StateChange } from '@/lib/status/status-changes.rules'
import { spoken } from '@/lib/status/summary.rules'
import { ActionTitle, type TitledAction } from '../action/action-title'
import { StateMark } from './state-mark'

type Props<A extends TitledAction> = {
  locale: Locale
  changes: StateChange<A>[]
  /** The years between which things changed. */
  from: number
  to: number
  /** The page of an action. */
  href: (action: A) => string
}

/** What changed from one year to another, in sentences that name every action. */
export function ChangeList<A extends TitledAction>({ locale, changes, from, to, href }: Props<A>) {
  const t = getTranslator(locale, 'changes')
  if (changes.length === 0) return <p>{t('none', { from: String(from), to: String(to) })}</p>
  return (
    <ul className="grid gap-3">
      {changes.map((change) => (
        <li key={`${change.from} ${change.to}`} className="flex gap-2">
          {change.to && (
            <span className="mt-px">
              <StateMark state={change.to} />
            </span>
          )}
          <div>
            <p>{sentence(change, locale, from)}</p>
            <ul className="mt-1 grid gap-1 text-base">
              {change.actions.map((action) => (
                <li key={action.number} className="flex gap-2">
                  <span className="w-6 shrink-0 text-quiet tabular-nums">{action.number}</span>
                  <span>
                    <ActionTitle locale={locale} action={action} href={href(action)} />
                  </span>
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  )
}

function sentence({ kind, from, to, actions }: StateChange<unknown>, locale: Locale, year: number): string {
  const t = getTranslator(locale, 'changes')
  const status = getTranslator(locale, 'status')
  const name = (state: typeof from) => (state ? status(`${state}.label`).toLowerCase() : '')
  // what closed got one of the closing states, each with a sentence of its own
  return t(kind === 'closed' ? `closed.${to as ClosingState}` : kind, {
    count: actions.length,
    number: capitalised(spoken(actions.length, locale)),
    from: name(from),
    to: name(to),
    was: from ? t(isWorking(asStatus(from)) ? 'was' : 'wasSilent', { year: String(year), state: name(from) }) : '',
  })
}
