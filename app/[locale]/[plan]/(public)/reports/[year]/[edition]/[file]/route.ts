import { getPublicDocument } from '@/lib/document/document.queries'
import { formatOfFile } from '@/lib/document/document.rules'
import { madeFormats } from '@/lib/document/document-maker.queries'
import { getTranslator } from '@/lib/i18n'
import { parseEditionNumber, parseLocale, parseSlug, parseYear } from '@/lib/params'
import { getPublicPlan } from '@/lib/plan/plan.queries'
import { OPTIONS, reading, readOnly, unknownPlan } from '@/lib/web/api'
import { documentAnswer, sentenceAnswer } from '@/lib/web/document-answer'

export const dynamic = 'force-dynamic'

type Parts = { locale: string; plan: string; year: string; edition: string; file: string }

/** A document of an edition, under a name in its language. */
export const GET = reading<Parts>(async (_, parts) => {
  const [locale, slug] = [parseLocale(parts.locale), parseSlug(parts.plan)]
  const [year, number] = [parseYear(parts.year), parseEditionNumber(parts.edition)]
  const plan = locale && slug && (await getPublicPlan(slug))
  if (!locale || !plan) return unknownPlan()
  const t = getTranslator(locale, 'documents')
  const format = year && number ? formatOfFile(parts.file, { plan: plan.slug, year, number }, locale, madeFormats()) : null
  const found = year && number && format ? await getPublicDocument({ plan, year, number, locale, format }) : null
  if (!found || !format) return sentenceAnswer(404, t('unknown'))
  if (found.withdrawal) {
    const { reasonNl, reasonEn } = found.withdrawal
    const reason = { nl: reasonNl, en: reasonEn }[locale] || reasonNl
    return sentenceAnswer(410, t('withdrawn', { year: String(year), number: String(number), reason, hash: found.sha256 }))
  }
  return documentAnswer(parts.file, format, found.document, plan)
})

export const { POST, PUT, PATCH, DELETE } = readOnly
export { OPTIONS }
