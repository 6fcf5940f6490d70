import type { ReactNode } from 'react'
import type { SheetRow } from '@/lib/status/year-sheet.rules'
import { address } from '@/lib/web/addresses'
import { EditableRow, ReadableRow } from './row'
import { useSheet, useWords } from './sheet-context'

export type SheetGroup = {
  /** Null for the actions whose flagship is not yet known. */
  code: string | null
  title: ReactNode
  rows: SheetRow[]
}

type Props = {
  group: SheetGroup
  plan: string
  /** Everybody reads of its actions: each has a page. */
  published: boolean
  titles: Record<string, ReactNode>
}

/** The actions of one flagship: a table, and on a narrow screen a list. The heads of its columns are seen above all tables at once. */
export function SheetTable({ group: { code, title, rows }, plan, published, titles }: Props) {
  const { locale, year } = useSheet()
  const t = useWords('sheet')
  const id = `flagship-${code ?? 'none'}`
  const columns = [t('column.action'), String(year - 1), t('column.status', { year: String(year) }), t('column.note'), t('column.confirm')]
  return (
    <section aria-labelledby={id} className="sheet-group">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="text-base">
          {title}
        </h2>
        <p className="text-quiet text-sm">{t('actions', { count: rows.length })}</p>
      </div>
      {/* biome-ignore-start lint/a11y/noRedundantRoles: rows laid out as blocks on a phone lose their roles in some browsers */}
      <table role="table" aria-labelledby={id} className="sheet-table">
        <colgroup>
          {columns.map((label) => (
            <col key={label} />
          ))}
        </colgroup>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((label) => (
              <th key={label} role="columnheader" scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => {
            const known = { row, title: titles[row.number], href: published ? address(locale, plan, ['actions', row.number]) : null }
            return row.mayWrite ? <EditableRow key={row.number} {...known} /> : <ReadableRow key={row.number} {...known} />
          })}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </section>
  )
}
