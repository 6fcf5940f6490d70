import { Pager } from '@/components/site/pager'
import { Section } from '@/components/site/section'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { FoundAction, FoundNote, FoundObstacle, FoundGroup as Group } from '@/lib/search/search.queries'
import type { SearchKind } from '@/lib/search/search.schema'
import { type AddressQuery, address } from '@/lib/web/addresses'
import { Hit } from './hits'

type Props = {
  locale: Locale
  plan: string
  kind: SearchKind
  group: Group<FoundAction | FoundNote | FoundObstacle>
  words: string[]
  q: string
  /** Only this group is shown, page by page. */
  alone: boolean
}

/** What was found of one kind: the beginning, with the way to all of it, or one page of it. */
export function FoundGroup({ locale, plan, kind, group: { total, page, pages, items }, words, q, alone }: Props) {
  const t = getTranslator(locale, 'search')
  const to = (query: AddressQuery) => address(locale, plan, ['search'], { q, ...query })
  const turn = (at: number) =>
    at < 1 || at > pages ? null : { label: t('page', { page: String(at), pages: String(pages) }), href: to({ in: kind, page: at }) }
  const all = <a href={to({ in: kind })}>{t(`all.${kind}`, { count: total })}</a>
  const everything = <a href={to({})}>{t('everything')}</a>
  return (
    <Section id={kind} title={t(`count.${kind}`, { count: total })} aside={alone ? everything : items.length < total ? all : undefined}>
      <ul className="grid gap-4">
        {items.map((found) => (
          <li key={keyOf(found)} className="border-grey-200 border-t pt-3">
            <Hit locale={locale} plan={plan} words={words} found={found} />
          </li>
        ))}
      </ul>
      {alone && pages > 1 && <Pager label={t('pager')} previous={turn(page - 1)} next={turn(page + 1)} />}
    </Section>
  )
}

const keyOf = (found: FoundAction | FoundNote | FoundObstacle) =>
  found.kind === 'obstacles' ? found.obstacle.slug : `${found.action.number} ${found.kind === 'notes' ? found.year : ''}`
