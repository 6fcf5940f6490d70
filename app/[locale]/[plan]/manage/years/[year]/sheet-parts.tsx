import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { SheetFilter, SheetPart } from '@/lib/status/year-sheet.rules'
import { address } from '@/lib/web/addresses'

type Props = {
  locale: Locale
  plan: string
  year: number
  filter: SheetFilter
  shown: Pick<SheetPart<unknown>, 'part' | 'parts' | 'from' | 'until'>
  /** How many rows all parts have together. */
  total: number
}

/** Which part of a long sheet this is, and the way to the others. */
export function SheetParts({ locale, plan, year, filter, shown: { part, parts, from, until }, total }: Props) {
  const t = getTranslator(locale, 'sheet')
  const query = { show: filter.show === 'todo' ? 'todo' : null, flagship: filter.flagship, q: filter.words }
  const to = (wished: number) => address(locale, plan, ['manage', 'years', year], { ...query, part: wished })
  return (
    <nav aria-label={t('parts.label')} className="my-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-base">
      <p className="tabular-nums">{t('parts.shown', { from: String(from), until: String(until), total: String(total) })}</p>
      {part > 1 && <a href={to(part - 1)}>{t('parts.before')}</a>}
      {part < parts && <a href={to(part + 1)}>{t('parts.after')}</a>}
    </nav>
  )
}
