import type { ActiveFilter } from '@/components/site/active-filters'
import { listAddress } from '@/components/site/list-address'
import type { FilterOptions } from '@/components/site/list-filters'
import { lastDayOf, today } from '@/lib/dates'
import { byLabel, capitalised, localised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { NamedOrganisation } from '@/lib/organisation/organisation.queries'
import { nameOn } from '@/lib/organisation/organisation.rules'
import type { ListedFlagship } from '@/lib/plan/flagship.queries'
import type { FilterChoice } from '@/lib/status/action-list.queries'
import { choiceToSlug } from '@/lib/status/action-list.rules'
import type { ListField, ListQuery } from '@/lib/status/action-list.schema'
import type { LedgerYear } from '@/lib/status/ledger.rules'
import { displayOrder } from '@/lib/status/status.rules'

/** A name for a choice of a select, which holds only text: a missing translation is mentioned in brackets. */
function nameOf(nl: string | null, en: string | null, locale: Locale): string {
  const name = localised(nl, en, locale)
  if (name.is === 'absent') return '–'
  const text = capitalised(name.text)
  return name.is === 'present' ? text : `${text} (${getTranslator(locale, 'content')('translationMissing')})`
}

type Sources = {
  locale: Locale
  year: number | null
  /** The public years. */
  years: LedgerYear[]
  /** Years of which totals were published. */
  totalled: number[]
  flagships: ListedFlagship[]
  choices: FilterChoice[]
  organisations: NamedOrganisation[]
  /** Whether an action without a flagship exists. */
  unknownFlagship: boolean
}

/** Everything the filters offer, in the language of the page. */
export function filterOptions({
  locale,
  year,
  years,
  totalled,
  flagships,
  choices,
  organisations,
  unknownFlagship,
}: Sources): FilterOptions {
  const t = getTranslator(locale, 'actions')
  const status = getTranslator(locale, 'status')
  const day = year === null ? today() : lastDayOf(year)
  const provisional = new Set(years.filter(({ closedAt }) => !closedAt).map((one) => one.year))
  const known = new Set(years.map((one) => one.year))
  const all = [...new Set([...known, ...totalled])].sort((a, b) => b - a)
  const linked = (kind: FilterChoice['kind'], letter = false) =>
    choices
      .filter((choice) => choice.kind === kind)
      .map(({ code, nl, en }) => ({ value: code, label: `${letter ? `${code.toUpperCase()} – ` : ''}${nameOf(nl, en, locale)}` }))
  return {
    year: all.map((one) => {
      const text = String(one)
      if (!known.has(one)) return { value: text, label: t('totalsOnly', { year: text }) }
      return { value: text, label: provisional.has(one) ? t('provisionalYear', { year: text }) : text }
    }),
    status:
      year !== null && known.has(year)
        ? [
            ...displayOrder.map((state) => ({ value: choiceToSlug(state), label: status(`${state}.label`) })),
            { value: 'reported', label: t('reported') },
            { value: 'closed', label: t('closed') },
            { value: 'left-earlier', label: t('leftEarlier') },
          ]
        : [],
    flagship: [
      ...flagships.map(({ code, titleNl, titleEn, workingTitleNl, workingTitleEn }) => ({
        value: code,
        label: `${code.toUpperCase()} – ${nameOf(titleNl ?? workingTitleNl, titleEn ?? workingTitleEn, locale)}`,
      })),
      ...(unknownFlagship ? [{ value: 'unknown', label: t('unknownFlagship') }] : []),
    ],
    goal: linked('goal', true),
    group: linked('group'),
    theme: linked('theme'),
    organisation: organisations
      .map(({ slug, names }) => {
        const name = nameOn(names, day)
        return { value: slug, label: nameOf(name?.nameNl ?? null, name?.nameEn ?? null, locale) }
      })
      .sort(byLabel(locale)),
  }
}

/** Whether everything the query names exists among the options; an address that names nothing is a 404. */
export const namesNothing = (query: ListQuery, options: FilterOptions): boolean =>
  (['flagship', 'goal', 'group', 'theme', 'organisation'] as const).some(
    (field) => query[field] !== null && !options[field].some(({ value }) => value === query[field]),
  )

/** What limits the list, besides the year: that one is always there. */
export function activeFilters(locale: Locale, plan: string, query: ListQuery, options: FilterOptions): ActiveFilter[] {
  const t = getTranslator(locale, 'actions')
  const fields = ['status', 'flagship', 'goal', 'group', 'theme', 'organisation', 'q'] as const satisfies ListField[]
  return fields.flatMap((field) => {
    const given = query[field]
    if (given === null) return []
    const value = field === 'status' && query.status ? choiceToSlug(query.status) : String(given)
    const label = field === 'q' ? `‘${value}’` : (options[field].find((option) => option.value === value)?.label ?? value)
    return [{ name: t(`field.${field}`), value: label, without: listAddress(locale, plan, { ...query, [field]: null }) }]
  })
}
