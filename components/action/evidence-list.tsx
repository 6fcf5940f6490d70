import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { EvidenceKind } from '@/prisma/generated/enums'
import { LocalisedText } from '../site/localised-text'
import { PrintedAddress } from '../ui/printed-address'

export type ShownEvidence = {
  kind: EvidenceKind
  labelNl: string | null
  labelEn: string | null
  url: string | null
  accessedOn: Date | null
}

/** What shows that an entry is right: links with the day they were looked at, and documents by name. */
export function EvidenceList({ locale, evidence }: { locale: Locale; evidence: ShownEvidence[] }) {
  const t = getTranslator(locale, 'action')
  return (
    <div className="text-base">
      <p className="font-semibold">{t('evidence', { count: evidence.length })}</p>
      <ul className="list-disc pl-5">
        {evidence.map(({ labelNl, labelEn, url, accessedOn }) => {
          const label = <LocalisedText locale={locale} nl={labelNl} en={labelEn} />
          return (
            <li key={`${url} ${labelNl} ${labelEn}`}>
              {url ? (
                <a href={url} rel="nofollow noopener">
                  {label}
                </a>
              ) : (
                label
              )}
              <span className="text-quiet text-sm">
                {' '}
                {url ? accessedOn && t('accessedOn', { day: formatDate(accessedOn, locale) }) : t('document')}
              </span>
              {url && <PrintedAddress>{url}</PrintedAddress>}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
