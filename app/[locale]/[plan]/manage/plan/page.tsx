import type { Metadata } from 'next'
import { PageHeader } from '@/components/site/page-header'
import { getTranslator } from '@/lib/i18n'
import { may } from '@/lib/user/right.rules'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../plan'
import { builderOf } from '../staff'
import { kinds } from './index-page'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await builderOf(params)
  return { title: getTranslator(locale, 'planData')('title') }
}

/** Everything that the plan itself says, by kind. */
export default async function PlanDataPage({ params }: Props) {
  const { locale, plan, actor } = await builderOf(params)
  const t = getTranslator(locale, 'planData')
  const revises = may(actor, 'listActionsToRevise', { planId: plan.id })
  const shown = [
    { name: 'setup' as const, parts: ['plan', 'setup'] },
    ...kinds.filter((kind) => revises && (kind !== 'matrix' || plan.hasMatrix)).map((kind) => ({ name: kind, parts: [kind] })),
    ...(revises ? [{ name: 'words' as const, parts: ['plan', 'words'] }] : []),
  ]
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="page-width py-6 md:py-8">
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {shown.map(({ name, parts }) => (
            <li key={name} className="tile px-4">
              <h2 className="text-xl">
                <a href={address(locale, plan.slug, ['manage', ...parts])} className="tile-cover">
                  {t(`index.${name}`)}
                </a>
              </h2>
              <p className="mt-1 text-base text-quiet">{t(`index.${name}Text`)}</p>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
