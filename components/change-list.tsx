import { capitalised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Change } from '@/lib/status/changes/rules'
import { spoken } from '@/lib/status/summary/rules'
import { StateMark } from './state-mark'

type Numbered = { number: string }

type Props<A extends Numbered> = {
  locale: Locale
  changes: Change<A>[]
  /** The years between which things changed. */
  from: number
  to: number
  /** The page of an action; without it the numbers are plain. */
  href?: (action: A) => string
}

/** What changed from one year to another, in sentences that name every action. */
export function ChangeList<A extends Numbered>({ locale, changes, from, to, href }: Props<A>) {
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
            <p className="text-base">
              {t('actions', { count: change.actions.length })}{' '}
              {change.actions.map((action, place) => (
                <span key={action.number}>
                  {place > 0 && ', '}
                  {href ? <a href={href(action)}>{action.number}</a> : action.number}
                </span>
              ))}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

function sentence({ kind, from, to, actions }: Change<Numbered>, locale: Locale, year: number): string {
  const t = getTranslator(locale, 'changes')
  const status = getTranslator(locale, 'status')
  const name = (state: typeof from) => (state ? status(`${state}.label`).toLowerCase() : '')
  return t(kind, {
    count: actions.length,
    number: capitalised(spoken(actions.length, locale)),
    from: name(from),
    to: name(to),
    state: to ?? '',
    was: from ? t('was', { year: String(year), state: name(from) }) : '',
  })
}
