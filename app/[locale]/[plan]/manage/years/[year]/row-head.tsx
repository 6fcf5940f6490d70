// biome-ignore-all lint/a11y/noRedundantRoles: rows laid out as blocks on a phone lose their roles in some browsers
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { SheetRow } from '@/lib/status/year-sheet.rules'
import { address } from '@/lib/web/addresses'
import { inLanguage } from './in-language'
import { conceal, reveal } from './opened/reveal'
import { RowTick } from './selection/row-tick'
import { useIsOpen, useSheet, useWords } from './sheet-context'
import { useReady } from './use-ready'

type Props = {
  row: SheetRow
  title: ReactNode
  href: string | null
  tick?: boolean
}

/** The head of a row: its number and title, that open it; and once it is open, who leads the action and the ways to all about it. */
export function RowHead({ row, title, href, tick = false }: Props) {
  const { opened } = useSheet()
  const open = useIsOpen(row.number)
  const ready = useReady()
  return (
    <th role="rowheader" scope="row">
      <div className="row-line">
        {tick && <RowTick number={row.number} />}
        <button
          type="button"
          id={`open-${row.number}`}
          disabled={!ready}
          aria-expanded={open}
          onClick={() => (open ? conceal : reveal)(opened, row.number)}
          className="row-opener"
        >
          <Icon name="chevron-right" className="row-chevron" />
          <span className="row-number">{row.number}</span>
          <span className="row-title">{title}</span>
        </button>
      </div>
      {(open || !ready) && <About row={row} href={href} hidden={!open} />}
    </th>
  )
}

function About({ row, href, hidden }: Pick<Props, 'row' | 'href'> & { hidden: boolean }) {
  const { locale, plan, year } = useSheet()
  const t = useWords('sheet')
  const names = row.leads.map(({ nameNl, nameEn }) => inLanguage(locale, nameNl, nameEn)).join(', ')
  return (
    <div className={`row-about ${hidden ? 'hidden noscript:block' : ''}`}>
      <p className="text-quiet text-sm">{names ? t('lead1', { names }) : t('noLead')}</p>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
        <a
          href={address(locale, plan, ['manage', 'actions', row.number, 'statuses', year])}
          aria-label={t('entry.fullOf', { number: row.number })}
        >
          {t('entry.full')}
        </a>
        {href && (
          <a href={href} aria-label={t('publicPageOf', { number: row.number })}>
            {t('publicPage')}
          </a>
        )}
      </p>
    </div>
  )
}
