import type { ReactNode } from 'react'
import { formatPartialDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { PublicDeliverable } from '@/lib/plan/deliverable.rules'
import { ConfidenceNote } from '../plan/confidence-note'
import { SourceNote } from '../plan/source-list'
import { LocalisedText } from '../site/localised-text'

type Props = {
  locale: Locale
  deliverable: PublicDeliverable
  /** Shown after the kind and the date. */
  about?: string | null
  /** Shown between the text and its sources. */
  children?: ReactNode
}

/** One result or event of the plan: its title, what kind of thing it is, when as precisely as the source says, and the source. */
export function DeliverableText({ locale, deliverable, about, children }: Props) {
  const { kind, datedOn, titleNl, titleEn, descriptionNl, descriptionEn, confidence, sources } = deliverable
  const date = datedOn && datedOn.length > 4 ? formatPartialDate(datedOn, locale) : null
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">
          <LocalisedText locale={locale} nl={titleNl} en={titleEn} />
        </span>
        <span className="text-quiet text-sm">
          {[getTranslator(locale, 'lists')(`deliverableKind.${kind}`), date, about].filter(Boolean).join(' · ')}
        </span>
      </p>
      {(descriptionNl || descriptionEn) && (
        <p className="max-w-text text-base">
          <LocalisedText locale={locale} nl={descriptionNl} en={descriptionEn} />
        </p>
      )}
      <div className="flex flex-wrap gap-x-4 text-quiet text-sm">
        {children}
        <ConfidenceNote locale={locale} confidence={confidence} />
        <SourceNote locale={locale} sources={sources} />
      </div>
    </>
  )
}
