import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PlainForm } from '@/components/revision/plain-form'
import type { RevisionPart } from '@/components/revision/revision-fields'
import { AccountMenu } from '@/components/site/account-menu'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { SiteShell } from '@/components/site/site-shell'
import { named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { parseSlug } from '@/lib/params'
import { listKeptPlans } from '@/lib/plan/setup.queries'
import { may } from '@/lib/user/right.rules'
import { getPageRequest } from '@/lib/web/request'
import { personOf } from '../keeper'
import { planParts } from '../plan-parts'
import { submitNewPlan } from './submit'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ from?: string | string[] }> }

async function administratorOf(params: Props['params']) {
  const person = await personOf(params)
  if (!may(person.actor, 'createPlan')) notFound()
  return person
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await administratorOf(params)
  return { title: getTranslator(locale, 'plans')('new.title'), robots: { index: false, follow: false } }
}

/** A plan that a department starts itself. */
export default async function NewPlanPage({ params, searchParams }: Props) {
  const { locale, actor } = await administratorOf(params)
  const t = getTranslator(locale, 'plans')
  const { path } = await getPageRequest()
  const plans = (await listKeptPlans(actor)) ?? []
  const asked = parseSlug([(await searchParams).from ?? ''].flat()[0])
  const from = plans.find(({ slug }) => slug === asked)
  const origin: RevisionPart[] = [
    {
      ...{ kind: 'select', name: 'from', label: t('new.from'), hint: t('new.fromHint'), value: from?.slug ?? '', empty: t('new.fromNone') },
      options: plans.map(({ slug, shortTitleNl, shortTitleEn }) => ({
        value: slug,
        label: named(shortTitleNl, shortTitleEn, locale) ?? slug,
      })),
    },
  ]
  return (
    <SiteShell locale={locale} path={path} account={<AccountMenu locale={locale} name={actor.name} />}>
      <PageHeader
        trail={<Breadcrumbs locale={locale} trail={[{ label: t('title'), href: `/${locale}/plans` }]} />}
        title={t('new.title')}
        lead={t('new.lead')}
      />
      <div className="page-width py-6 md:py-8">
        <PlainForm
          locale={locale}
          save={submitNewPlan}
          hidden={{}}
          parts={[
            ...planParts(null, locale, true).map((part) =>
              part.kind === 'radio' && from && !from.hasMatrix ? { ...part, value: 'WITHOUT' } : part,
            ),
            ...(plans.length === 0 ? [] : origin),
            {
              ...{ kind: 'checks', name: 'coordinator', label: t('new.coordinator'), hint: t('new.coordinatorHint'), values: ['yes'] },
              options: [{ value: 'yes', label: t('new.coordinatorYes') }],
            },
          ]}
          back={`/${locale}/plans`}
          words={{ save: t('new.submit'), cancel: t('new.cancel') }}
        />
      </div>
    </SiteShell>
  )
}
