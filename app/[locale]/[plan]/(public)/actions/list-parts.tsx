import { listAddress } from '@/components/site/list-address'
import { Pager } from '@/components/site/pager'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { ListQuery } from '@/lib/status/action-list.schema'
import type { SheetPart } from '@/lib/status/year-sheet.rules'

type Props = {
  locale: Locale
  plan: string
  query: ListQuery
  part: Pick<SheetPart<unknown>, 'part' | 'parts' | 'from' | 'until'>
  /** How many actions all parts have together. */
  total: number
}

/** Which part of a long list this is, and the way to the others. Every count above it is of the whole list. */
export function ListParts({ locale, plan, query, part: { part, parts, from, until }, total }: Props) {
  const t = getTranslator(locale, 'actions')
  const list = listAddress(locale, plan, query)
  const turn = (at: number) =>
    at < 1 || at > parts
      ? null
      : { label: t('part', { part: String(at), parts: String(parts) }), href: `${list}${list.includes('?') ? '&' : '?'}part=${at}` }
  return (
    <div className="grid gap-3">
      <p className="text-base text-quiet tabular-nums">
        {t('partShown', { from: String(from), until: String(until), total: String(total) })}
      </p>
      <Pager label={t('parts')} previous={turn(part - 1)} next={turn(part + 1)} />
    </div>
  )
}
