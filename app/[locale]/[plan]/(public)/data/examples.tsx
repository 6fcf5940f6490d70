import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { planUrl } from '@/lib/open-data/open-data.rules'
import { publicUrl } from '@/lib/settings/installation'

type Props = {
  locale: Locale
  plan: string
  /** An edition that stands, to check; null when there is none yet. */
  edition: { year: number; number: number } | null
}

/** What to type in a terminal. */
export function Examples({ locale, plan, edition }: Props) {
  const t = getTranslator(locale, 'open-data')
  const api = planUrl(publicUrl(), plan)
  const examples = [
    ['actions', `curl '${api}/actions?limit=10'`],
    ['table', `curl -O '${api}/tables/statuses.csv'`],
    ...(edition ? [['hash', `curl -s '${api}/reports/${edition.year}/${edition.number}' | sha256sum`] as const] : []),
  ] as const
  return (
    <div className="grid gap-3">
      <h3>{t('examples')}</h3>
      {examples.map(([name, command]) => (
        <div key={name} className="grid gap-1">
          <p>{t(`example.${name}`)}</p>
          <pre className="whitespace-pre-wrap wrap-anywhere rounded-sm bg-grey-100 p-3 text-sm" translate="no">
            <code>{command}</code>
          </pre>
        </div>
      ))}
    </div>
  )
}
