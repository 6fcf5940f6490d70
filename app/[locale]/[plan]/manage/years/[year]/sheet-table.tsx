import type { ReactNode } from 'react'
import { address } from '@/lib/addresses'
import type { SheetRow } from '@/lib/status/sheet/rules'
import { EditableRow, ReadableRow } from './row'
import { useSheet, useWords } from './sheet-context'

export type SheetGroup = {
  /** Null for the actions whose flagship is not yet known. */
  code: string | null
  title: ReactNode
  rows: SheetRow[]
}

type Props = { group: SheetGroup; plan: string; titles: Record<string, ReactNode> }

/** The actions of one flagship: a table, and on a narrow screen a card for each. */
export function SheetTable({ group: { code, title, rows }, plan, titles }: Props) {
  const { locale, year } = useSheet()
  const t = useWords('sheet')
  const id = `flagship-${code ?? 'none'}`
  const columns = [
    { label: t('column.action'), width: 'lg:w-[20%]' },
    { label: String(year - 1), width: 'lg:w-[17%]' },
    { label: t('column.status', { year: String(year) }), width: 'lg:w-[28%]' },
    { label: t('column.note'), width: 'lg:w-[22%]' },
    { label: t('column.confirm'), width: 'lg:w-[13%]' },
  ]
  return (
    <section aria-labelledby={id} className="mt-8 first:mt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="text-xl">
          {title}
        </h2>
        <p className="text-quiet text-sm">{t('actions', { count: rows.length })}</p>
      </div>
      {/* biome-ignore-start lint/a11y/noRedundantRoles: rows laid out as blocks on a phone lose their roles in some browsers */}
      <table role="table" aria-labelledby={id} className="sheet-table">
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ label, width }) => (
              <th key={label} role="columnheader" scope="col" className={width}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => {
            const known = { row, title: titles[row.number], href: address(locale, plan, ['actions', row.number]) }
            return row.mayWrite ? <EditableRow key={row.number} {...known} /> : <ReadableRow key={row.number} {...known} />
          })}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </section>
  )
}
