import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { reasonPart } from '@/app/[locale]/plans/plan-parts'
import { PlainForm } from '@/components/revision/plain-form'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { ConsentForm } from '@/components/site/consent-form'
import { PageHeader } from '@/components/site/page-header'
import { Confirmation } from '@/components/ui/confirmation'
import { getTranslator } from '@/lib/i18n'
import { getPlanToSetUp } from '@/lib/plan/setup.queries'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../../../plan'
import { builderOf } from '../../../staff'
import { decisions, decisionsOpen, type PlanDecision } from '../decisions'
import { decisionWords } from '../life'
import { submitArchiving, submitDeletion, submitEndOfPlan, submitPublicationOfPlan } from '../submit'

type Props = { params: Promise<PlanParams & { decision: string }> }

async function found(params: Props['params']) {
  const staff = await builderOf(params)
  const { decision: asked } = await params
  const setUp = await getPlanToSetUp(staff.actor, staff.plan.id)
  const decision = decisions.find((one) => one === asked)
  if (!setUp || !decision || !decisionsOpen(staff.actor, staff.plan.id, setUp).includes(decision)) notFound()
  return { ...staff, setUp, decision }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, decision } = await found(params)
  return { title: getTranslator(locale, 'plans')(`${decisionWords[decision]}.title`) }
}

const submits = { publication: submitPublicationOfPlan, archiving: submitArchiving, deletion: submitDeletion }

/** A decision about a plan as a whole: what it does, before somebody takes it. */
export default async function PlanDecisionPage({ params }: Props) {
  const { locale, plan, setUp, decision } = await found(params)
  const t = getTranslator(locale, 'plans')
  const back = address(locale, plan.slug, ['manage', 'plan', 'setup'])
  const trail = [
    { label: getTranslator(locale, 'planData')('title'), href: address(locale, plan.slug, ['manage', 'plan']) },
    { label: t('setup.title'), href: back },
  ]
  const consequences: Record<Exclude<PlanDecision, 'ending'>, ReactNode[]> = {
    publication: [
      t('publish.everybody'),
      t('publish.years'),
      t('publish.address', { address: address(locale, plan.slug) }),
      <strong key="forever">{t('publish.forever')}</strong>,
    ],
    archiving: [t('archive.pages'), t('archive.roles'), t('archive.back'), t('archive.notYet')],
    deletion: [t('delete.all', { actions: setUp.counts.actions }), t('delete.log'), <strong key="forever">{t('delete.forever')}</strong>],
  }
  return (
    <>
      <PageHeader trail={<Breadcrumbs locale={locale} trail={trail} />} title={t(`${decisionWords[decision]}.title`)} />
      <div className="page-width py-6 md:py-8">
        {decision === 'ending' ? (
          <>
            <p className="mb-5 max-w-text">{t('end.text')}</p>
            <PlainForm
              locale={locale}
              save={submitEndOfPlan}
              hidden={{ plan: plan.slug }}
              version={setUp.version}
              parts={[
                { kind: 'text', name: 'endedOn', label: t('end.endedOn'), hint: t('end.hint'), value: setUp.endedOn ?? '', type: 'date' },
                ...reasonPart(setUp, locale),
              ]}
              back={back}
              words={{ save: t('end.submit'), cancel: t('setup.cancel') }}
            />
          </>
        ) : (
          <Confirmation title={t(`${decisionWords[decision]}.question`)} consequences={consequences[decision]}>
            <ConsentForm
              locale={locale}
              about={{ plan: plan.slug, version: setUp.version }}
              decide={submits[decision]}
              back={back}
              words={{
                confirm: t(`${decisionWords[decision]}.confirm`),
                submit: t(`${decisionWords[decision]}.submit`),
                cancel: t('publish.cancel'),
              }}
            />
          </Confirmation>
        )}
      </div>
    </>
  )
}
