import type { ReactNode } from 'react'
import { formatPartialDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { PublicDeliverable } from '@/lib/plan/deliverable/rules'
import { ConfidenceNote } from './confidence-note'
import { LocalisedText } from './localised-text'
import { SourceNote } from './source-list'

type Props = {
  locale: Locale
  deliverable: PublicDeliverable
  /** Said behind the kind and the date. */
  about?: string | null
  /** Stands between the text and its sources. */
  children?: ReactNode
}

/** One result or event of the plan: its title, what kind of thing it is, when as precisely as the source says, and the source. */
export function DeliverableText({ locale, deliverable, about, children }: Props) {
  const { kind, datedOn, titleNl, titleEn, descriptionNl, descriptionEn, confidence, sources } = deliverable
  const date = datedOn && datedOn.length > 4 ? formatPartialDate(datedOn, locale) : null
  return (
    <>
      <p className="font-semibold">
        <LocalisedText locale={locale} nl={titleNl} en={titleEn} />
      </p>
      <p className="text-quiet text-sm">
        {[getTranslator(locale, 'lists')(`deliverableKind.${kind}`), date, about].filter(Boolean).join(' · ')}
      </p>
      {(descriptionNl || descriptionEn) && (
        <p className="text-base">
          <LocalisedText locale={locale} nl={descriptionNl} en={descriptionEn} />
        </p>
      )}
      {children}
      <ConfidenceNote locale={locale} confidence={confidence} />
      <SourceNote locale={locale} sources={sources} />
    </>
  )
}
