import { LocalisedText } from '@/components/localised-text'
import { PageHeader } from '@/components/page-header'
import { type PlanParams, planOf } from '../plan'

/** The plan at a glance. */
export default async function PlanPage({ params }: { params: Promise<PlanParams> }) {
  const { locale, plan } = await planOf(params)
  return <PageHeader title={<LocalisedText locale={locale} nl={plan.titleNl} en={plan.titleEn} />} />
}
