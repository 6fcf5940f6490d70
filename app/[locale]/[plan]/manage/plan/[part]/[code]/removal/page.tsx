import type { Metadata } from 'next'
import { reasonPart } from '@/app/[locale]/plans/plan-parts'
import { PlainForm } from '@/components/revision/plain-form'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { Notice } from '@/components/ui/notice'
import { getTranslator } from '@/lib/i18n'
import { address } from '@/lib/web/addresses'
import { type OnePartParams, partOf } from '../one'
import { submitRemovedPart } from '../submit'

type Props = { params: OnePartParams }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await partOf(params)).removal }
}

/** Taking a part out of a plan, or why that cannot be. */
export default async function PartRemovalPage({ params }: Props) {
  const { locale, plan, kind, part, title, removal, lead } = await partOf(params)
  const t = getTranslator(locale, 'plans')
  const here = (...more: string[]) => address(locale, plan.slug, ['manage', 'plan', kind, ...more])
  const trail = [
    { label: t(`parts.${kind}`), href: here() },
    { label: title, href: here(part.code) },
  ]
  const stays = kind === 'actions' && plan.publishedAt !== null
  return (
    <>
      <PageHeader trail={<Breadcrumbs locale={locale} trail={trail} />} title={removal} lead={lead} />
      <div className="page-width py-6 md:py-8">
        {stays || part.used + part.usedElsewhere > 0 ? (
          <Notice title={t('parts.cannot')}>
            {stays
              ? t('parts.actionStays')
              : t(part.used === 0 ? 'parts.usedElsewhere' : kind === 'actions' ? 'parts.usedInYears' : 'parts.usedBy', {
                  count: part.used || part.usedElsewhere,
                })}
          </Notice>
        ) : (
          <PlainForm
            locale={locale}
            save={submitRemovedPart}
            hidden={{ plan: plan.slug, kind, code: part.code }}
            version={part.version}
            parts={[
              {
                ...{ kind: 'checks', name: 'confirm', label: t('parts.removeTitle'), values: [] },
                options: [{ value: 'yes', label: t('parts.removeConfirm') }],
              },
              ...reasonPart(plan, locale),
            ]}
            back={here(part.code)}
            words={{ save: t('parts.remove'), cancel: t('parts.cancelRemoval') }}
          />
        )}
      </div>
    </>
  )
}
