import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'

type Props = {
  actions: { number: string; href: string }[]
  className?: string
  /** How many are left out. */
  rest?: string
}

/** Actions by their numbers, each the way to it: far enough apart for a finger. */
export function ActionNumbers({ actions, className = 'inline-flex align-top', rest }: Props) {
  return (
    <ul className={`${className} flex-wrap gap-1`}>
      {actions.map(({ number, href }) => (
        <li key={number}>
          <a href={href} className="ink-link count-link">
            {number}
          </a>
        </li>
      ))}
      {rest && <li className="text-quiet">{rest}</li>}
    </ul>
  )
}

/** So many are read at a glance. */
const mostNumbers = 12

type FirstProps = { locale: Locale; actions: { number: string }[]; href: (number: string) => string; className?: string }

/** The same beside a link to the list that holds them all: however many there are, it stays short. */
export function FirstActionNumbers({ locale, actions, href, className }: FirstProps) {
  const left = actions.length - mostNumbers
  return (
    <ActionNumbers
      className={className}
      actions={actions.slice(0, mostNumbers).map(({ number }) => ({ number, href: href(number) }))}
      rest={left > 0 ? getTranslator(locale, 'changes')('andMore', { count: left }) : undefined}
    />
  )
}
