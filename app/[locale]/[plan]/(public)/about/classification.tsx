import { SourceNote } from '@/components/plan/source-list'
import { DefinitionList } from '@/components/ui/definition-list'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { PublicPlanContext } from '@/lib/plan/plan.queries'
import { allSources } from '@/lib/plan/source.rules'

/** How somebody else classifies the plan, list by list: their terms, not the plan's own axes. */
export function Classification({ locale, terms }: { locale: Locale; terms: PublicPlanContext['terms'] }) {
  const t = getTranslator(locale, 'facts')
  const said = terms.map(({ listNl, listEn, groupNl, groupEn, nameNl, nameEn }) => {
    const inEach = { nl: { list: listNl, group: groupNl, name: nameNl }, en: { list: listEn, group: groupEn, name: nameEn } }
    return inEach[locale]
  })
  return (
    <>
      <p className="max-w-text text-base text-quiet">{t('classificationText')}</p>
      <DefinitionList
        items={groupedBy(said, ({ list }) => list).map(([list, terms]) => ({
          term: list,
          description: (
            <ul className="grid gap-1">
              {groupedBy(terms, ({ group }) => group).map(([group, members]) => (
                <li key={group}>
                  {group && <span className="text-quiet">{group}: </span>}
                  {members.map(({ name }) => name).join('; ')}
                </li>
              ))}
            </ul>
          ),
        }))}
      />
      <SourceNote locale={locale} sources={allSources(terms.map(({ sources }) => sources))} />
    </>
  )
}

/** Items that follow each other under the same heading, in their order. */
function groupedBy<T, K>(items: T[], keyOf: (item: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups]
}
