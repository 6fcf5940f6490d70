import type { ReactNode } from 'react'
import type { Locale } from '@/lib/locale'
import type { CountState } from '@/lib/status/status.rules'
import { StatusTag } from '../status/status-tag'
import { ActionTitle, type TitledAction } from './action-title'

type Props<A extends TitledAction> = {
  locale: Locale
  /** In groups, each under its heading. */
  groups: { key: string; heading: ReactNode; rows: { action: A; state: CountState | null }[] }[]
  href: (action: A) => string
  /** What is said below the title of an action. */
  below?: (action: A) => ReactNode
}

/** Actions with the state of one year. A list, so that it reads as well on a phone as on paper. */
export function ActionList<A extends TitledAction>({ locale, groups, href, below }: Props<A>) {
  return groups.map(({ key, heading, rows }) => (
    <section key={key} aria-labelledby={`group-${key}`}>
      <h2 id={`group-${key}`} className="border-grey-300 border-b-2 pb-2 text-lg">
        {heading}
      </h2>
      <ul>
        {rows.map(({ action, state }) => (
          <li
            key={action.number}
            className="grid grid-cols-[2.25rem_1fr] gap-y-1 border-grey-200 border-b py-2.5 md:grid-cols-[2.25rem_1fr_12.5rem] md:gap-x-2"
          >
            <span className="font-semibold text-quiet tabular-nums">{action.number}</span>
            <div>
              <ActionTitle locale={locale} action={action} href={href(action)} />
              {below?.(action)}
            </div>
            {state && (
              <span className="max-md:col-start-2">
                <StatusTag locale={locale} state={state} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  ))
}
