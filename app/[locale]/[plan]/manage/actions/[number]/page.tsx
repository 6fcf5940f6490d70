import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { ActionTitle } from '@/components/action/action-title'
import { getTranslator } from '@/lib/i18n'
import { parseActionNumber } from '@/lib/params'
import { getActionToRevise, getCurrentNumber } from '@/lib/plan/action.queries'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../../plan'
import { RevisionPage } from '../../plan/revision-page'
import { PublicLink } from '../../public-link'
import { editorOf } from '../../staff'
import { partsOf } from './parts'
import { submitAction } from './submit'

type Props = { params: Promise<PlanParams & { number: string }>; searchParams: Promise<{ done?: string | string[] }> }

const actionOf = cache(getActionToRevise)

/** The action of an address; a number that it used to have leads on. */
async function found(params: Props['params']) {
  const staff = await editorOf(params)
  const number = parseActionNumber((await params).number)
  if (!number) notFound()
  const action = await actionOf(staff.actor, staff.plan.id, number)
  if (action) return { ...staff, action }
  const current = await getCurrentNumber(staff.plan.id, number)
  if (current === null) notFound()
  redirect(address(staff.locale, staff.plan.slug, ['manage', 'actions', current]))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, action } = await found(params)
  return { title: getTranslator(locale, 'planData')('action.heading', { number: action.values.number }) }
}

/** What the plan says of one action, to be changed with a reason. */
export default async function ActionToRevisePage({ params, searchParams }: Props) {
  const { action, ...staff } = await found(params)
  const { locale, plan } = staff
  const t = getTranslator(locale, 'planData')
  const { values } = action
  return (
    <RevisionPage
      {...staff}
      title={t('action.heading', { number: values.number })}
      lead={<ActionTitle locale={locale} action={values} />}
      above={{ label: t('actions.title'), parts: ['actions'] }}
      save={submitAction}
      hidden={{ plan: plan.slug, action: values.number }}
      version={action.version}
      parts={partsOf(action, locale, plan.firstYear)}
      object={{ type: 'Action', id: action.id }}
      saved={(await searchParams).done === 'saved'}
    >
      <PublicLink locale={locale} plan={plan} parts={['actions', values.number]} orNothing>
        {t('public')}
      </PublicLink>
    </RevisionPage>
  )
}
