import type { ReactNode } from 'react'
import type { SheetRow } from '@/lib/status/year-sheet.rules'
import { inLanguage } from '../in-language'
import { useSheet, useWords } from '../sheet-context'
import type { Previewed } from './preview'

/** Row by row what will happen; what will not, comes with its reason. */
export function SelectionPreview({ preview, confirms }: { preview: Previewed[]; confirms: boolean }) {
  const t = useWords('sheet')
  const status = useWords('status')
  const will = preview.flatMap((one) => ('values' in one ? [one] : []))
  const left = preview.flatMap((one) => ('left' in one ? [one] : []))
  return (
    <>
      {will.length > 0 && (
        <List title={t(confirms ? 'selection.willConfirm' : 'selection.willSet', { count: will.length })}>
          {will.map(({ row, values }) => (
            <Line key={row.number} row={row} says={status(`${values.status ?? 'NOTHING_TO_REPORT'}.label`)} />
          ))}
        </List>
      )}
      {left.length > 0 && (
        <List title={t('selection.willStay', { count: left.length })}>
          {left.map((one) => (
            <Line key={one.row.number} row={one.row} says={t(`selection.left.${one.left}`)} />
          ))}
        </List>
      )}
    </>
  )
}

const List = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h3 className="font-semibold text-base">{title}</h3>
    <ul className="mt-1 max-h-[30vh] overflow-y-auto border-grey-300 border-y text-sm">{children}</ul>
  </section>
)

function Line({ row, says }: { row: SheetRow; says: string }) {
  const { locale } = useSheet()
  return (
    <li className="grid gap-x-3 border-grey-200 border-b py-1 last:border-0 sm:grid-cols-[3ch_1fr_minmax(10rem,40%)]">
      <span className="font-bold tabular-nums">{row.number}</span>
      <span className="line-clamp-1 self-start">{inLanguage(locale, row.titleNl, row.titleEn)}</span>
      <span>{says}</span>
    </li>
  )
}
