import type { Metadata } from 'next'
import { getTranslator } from '@/lib/i18n'
import { listOrganisationsToRevise } from '@/lib/organisation/organisation.queries'
import type { PlanParams } from '../../../plan'
import { RevisionPage } from '../../plan/revision-page'
import { editorOf } from '../../staff'
import { partsOf } from '../parts'
import { submitNewOrganisation } from './submit'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await editorOf(params)
  return { title: getTranslator(locale, 'planData')('organisation.add') }
}

/** An organisation that is new in the plan. */
export default async function NewOrganisationPage({ params }: Props) {
  const staff = await editorOf(params)
  const { locale, plan, actor } = staff
  const t = getTranslator(locale, 'planData')
  return (
    <RevisionPage
      {...staff}
      title={t('organisation.add')}
      above={{ label: t('index.organisations'), parts: ['organisations'] }}
      save={submitNewOrganisation}
      hidden={{ plan: plan.slug }}
      parts={partsOf(null, (await listOrganisationsToRevise(actor, plan.id)) ?? [], locale)}
      saved={false}
    />
  )
}
