import type { Metadata } from 'next'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { type AddressName, addresses } from '@/lib/open-data/api-address.rules'
import { planUrl } from '@/lib/open-data/open-data.rules'
import type { TableName } from '@/lib/open-data/table.schema'
import { publicUrl } from '@/lib/settings/installation'
import { type AddressQuery, address, inLanguages } from '@/lib/web/addresses'

/** The same as data: an address of the open data, or a table of them. */
export type SameAsData = { name: AddressName; parts?: Record<string, string | number>; query?: AddressQuery } | { table: TableName }

type Page = {
  locale: Locale
  /** Left out on pages about the site itself. */
  plan?: { slug: string; sample: boolean }
  /** What follows the plan, or the language, in its address: without a query, which does not make a page of its own. */
  parts: (string | number)[]
  /** Left out on the home of a plan, which is called as the plan. */
  title?: string
  /** One sentence that is about this page and no other. */
  description: string
  /** What a program may read instead. */
  data?: SameAsData[]
  /** A page that is a different one for everybody who asks, and that nobody should find by searching. */
  search?: true
}

/**
 * What every public page says about itself to programs: its one address, the same page in the other language, a sentence of its own, and
 * where its data are. Every `generateMetadata` of a public page goes through here (decision 43).
 */
export function pageMetadata({ locale, plan, parts, title, description, data = [], search }: Page): Metadata {
  const path = plan ? address(locale, plan.slug, parts) : `/${[locale, ...parts].join('/')}`
  // invented titles and statuses must not be found as if they were real (rule 7)
  const robots = plan?.sample ? { index: false, follow: false } : search ? { index: false } : undefined
  const types = plan && typesOf(locale, plan.slug, data)
  return {
    metadataBase: new URL(publicUrl()),
    ...(title !== undefined && { title }),
    description,
    alternates: search ? { types } : { canonical: path, languages: inLanguages(path), types },
    robots,
  }
}

/** An edition as data: the bytes that were published, and its workbook. */
export const ofEdition = ({ year, number }: { year: number; number: number }, language: Locale): SameAsData[] => {
  const parts = { year, edition: number }
  return [
    { name: 'getEdition', parts },
    { name: 'getEditionWorkbook', parts, query: { language } },
  ]
}

/** What there is of a page in other formats by media type, and the feed of the plan, which every page of it names. */
function typesOf(locale: Locale, plan: string, data: SameAsData[]) {
  const t = getTranslator(locale, 'open-data')
  const types: Record<string, { url: string; title: string }[]> = {
    'application/atom+xml': [{ url: address(locale, plan, ['feed.atom']), title: t('feed') }],
  }
  for (const one of data) {
    const { type, url, title } =
      'table' in one
        ? { type: addresses.getTable.type, url: `${planUrl('', plan)}/tables/${one.table}.csv`, title: t(`table.${one.table}`) }
        : { type: addresses[one.name].type, url: dataAddress(plan, one), title: t(`address.${one.name}`) }
    types[type] = [...(types[type] ?? []), { url, title }]
  }
  return types
}

const dataAddress = (plan: string, { name, parts = {}, query = {} }: Extract<SameAsData, { name: AddressName }>): string => {
  const given: Record<string, string | number> = { plan, ...parts }
  const filled = addresses[name].path
    .split('/')
    .slice(1)
    .map((part) => given[part.slice(1, -1)] ?? part)
  return address('api', 'v1', filled, query)
}
