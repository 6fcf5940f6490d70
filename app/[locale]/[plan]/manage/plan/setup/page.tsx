import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { planParts, reasonPart } from '@/app/[locale]/plans/plan-parts'
import { PlainForm } from '@/components/revision/plain-form'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { Notice } from '@/components/ui/notice'
import { getTranslator } from '@/lib/i18n'
import { getPlanToSetUp } from '@/lib/plan/setup.queries'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../../plan'
import { builderOf, startName } from '../../staff'
import { Life } from './life'
import { Steps } from './steps'
import { submitPlan } from './submit'

type Props = { params: Promise<PlanParams>; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await builderOf(params)
  return { title: getTranslator(locale, 'plans')('setup.title') }
}

const notices = {
  made: 'setup.made',
  saved: 'setup.saved',
  published: 'publish.done',
  ended: 'end.done',
  archived: 'archive.done',
  takenBack: 'archive.takenBack',
} as const

/** How a plan is put together, from its first day to its last. */
export default async function SetUpPage({ params, searchParams }: Props) {
  const { locale, plan, actor } = await builderOf(params)
  const setUp = await getPlanToSetUp(actor, plan.id)
  if (!setUp) notFound()
  const t = getTranslator(locale, 'plans')
  const { done } = await searchParams
  const notice = Object.entries(notices).find(([name]) => name === done)?.[1]
  const back = address(locale, plan.slug, ['manage', 'plan'])
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumbs
            locale={locale}
            trail={[
              {
                label: plan.archivedAt === null ? getTranslator(locale, 'planData')('title') : startName(locale, actor, plan.id),
                href: plan.archivedAt === null ? back : address(locale, plan.slug, ['manage']),
              },
            ]}
          />
        }
        title={t('setup.title')}
        lead={t('setup.lead')}
      />
      <div className="page-width grid gap-10 py-6 md:py-8">
        {notice && (
          <Notice kind="success" title={t(notice)} live>
            {done === 'published' && <a href={address(locale, plan.slug)}>{t('publish.see')}</a>}
          </Notice>
        )}
        {plan.archivedAt === null && (
          <section aria-labelledby="steps" className="grid gap-4">
            <div>
              <h2 id="steps">{t('setup.stepsTitle')}</h2>
              <p className="mt-1 max-w-text text-quiet">{t('setup.stepsLead')}</p>
            </div>
            <Steps locale={locale} plan={plan} actor={actor} counts={setUp.counts} />
          </section>
        )}
        <Life locale={locale} plan={plan} actor={actor} setUp={setUp} />
        {plan.archivedAt === null && (
          <section aria-labelledby="details" className="grid gap-4">
            <h2 id="details">{t('setup.details')}</h2>
            <PlainForm
              locale={locale}
              save={submitPlan}
              hidden={{ plan: plan.slug }}
              version={setUp.version}
              parts={[...planParts(setUp.values, locale, setUp.publishedAt === null), ...reasonPart(setUp, locale)]}
              back={back}
              words={{ save: t('setup.save'), cancel: t('setup.cancel') }}
            />
          </section>
        )}
      </div>
    </>
  )
}
