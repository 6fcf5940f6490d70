import { StructuredData } from '@/components/site/structured-data'
import { localised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { type Locale, languageTag } from '@/lib/locale'
import { licences, planUrl } from '@/lib/open-data/open-data.rules'
import { tableNames } from '@/lib/open-data/table.schema'
import type { PublicPlan } from '@/lib/plan/plan.queries'
import { publicUrl } from '@/lib/settings/installation'
import { address } from '@/lib/web/addresses'
import { mediaType } from '@/lib/web/attachment'

type Props = { locale: Locale; plan: PublicPlan; publisher: string | null }

/** The data of a plan for search engines, with the file of each table; their catalogue in DCAT-AP says more. */
export function DataForSearch({ locale, plan, publisher }: Props) {
  const t = getTranslator(locale, 'open-data')
  const page = publicUrl() + address(locale, plan.slug, ['data'])
  const api = planUrl(publicUrl(), plan.slug)
  const title = localised(plan.titleNl, plan.titleEn, locale)
  return (
    <StructuredData
      data={{
        '@type': 'Dataset',
        '@id': page,
        url: page,
        name: `${t('title')}: ${title.is === 'absent' ? plan.slug : title.text}`,
        description: t('description'),
        inLanguage: Object.values(languageTag),
        isAccessibleForFree: true,
        license: licences.map(({ url }) => url),
        ...(publisher && { creditText: publisher }),
        distribution: tableNames.map((name) => ({
          '@type': 'DataDownload',
          name: t(`table.${name}`),
          encodingFormat: mediaType('csv'),
          contentUrl: `${api}/tables/${name}.csv`,
        })),
      }}
    />
  )
}
