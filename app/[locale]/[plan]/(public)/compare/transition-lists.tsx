import type { ReactNode } from 'react'
import { ActionTitle, type TitledAction } from '@/components/action/action-title'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { endsOf, inOrder, type Transition } from '@/lib/report/year-comparison.rules'
import { type LongLists, shownOf, WholeList } from './long-lists'
import { cellAnchor, endName, rowAnchor } from './transition-ends'

type Props = {
  locale: Locale
  transitions: Transition[]
  title: (number: string) => TitledAction
  href: (number: string) => string
  /** What is said below the title of an action. */
  below: (number: string) => ReactNode
  lists: LongLists
}

/** The actions of every cell of the table, row by row: what its counts lead to. */
export function TransitionLists({ locale, transitions, title, href, below, lists }: Props) {
  const t = getTranslator(locale, 'compare')
  const count = getTranslator(locale, 'figures')
  return (
    <div className="gap-x-8 md:columns-2 print:columns-2">
      {endsOf(transitions, 'from').map((row) => {
        const cells = inOrder(transitions.filter(({ from }) => from === row))
        if (cells.length === 0) return null
        const name = endName(row, 'from', locale)
        return (
          <div key={row} id={rowAnchor(row)} className="mb-6 grid gap-4 border-grey-300 border-t pt-3">
            {cells.map(({ from, to, numbers }) => (
              <section
                key={to}
                className="break-inside-avoid print:break-inside-auto"
                aria-labelledby={`${cellAnchor(from, to)}-title`}
                id={cellAnchor(from, to)}
              >
                <h3 id={`${cellAnchor(from, to)}-title`} className="text-lg">
                  {from === to ? t('same', { from: name }) : t('transition', { from: name, to: endName(to, 'to', locale) })}{' '}
                  <span className="font-normal text-base text-quiet">({count('actionCount', { count: numbers.length })})</span>
                </h3>
                <ul className="mt-1 text-base">
                  {shownOf(numbers, cellAnchor(from, to), lists).map((number) => (
                    <li key={number} className="flex gap-2 py-0.5">
                      <span className="min-w-6 text-right tabular-nums">{number}</span>
                      <div className="min-w-0">
                        <ActionTitle locale={locale} action={title(number)} href={href(number)} />
                        {below(number)}
                      </div>
                    </li>
                  ))}
                </ul>
                <WholeList locale={locale} numbers={numbers} list={cellAnchor(from, to)} lists={lists} />
              </section>
            ))}
          </div>
        )
      })}
    </div>
  )
}
