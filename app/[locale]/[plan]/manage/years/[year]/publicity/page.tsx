import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { address } from '@/lib/web/addresses'
import { steeringOf, type YearParams } from '../steering'
import { SteeringForm } from '../steering-form'
import { SteeringPage } from '../steering-page'
import { submitPublicity } from './submit'

type Props = { params: Promise<YearParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, year } = await steeringOf(params)
  return { title: getTranslator(locale, 'years')('publicity.title', { year: String(year) }) }
}

export default async function PublicityPage({ params }: Props) {
  const { locale, plan, year: number, progress: state } = await steeringOf(params)
  if (!state || state.publicSince) notFound()
  const t = getTranslator(locale, 'years')
  const year = String(number)
  const done = formatNumber(state.progress.reported, locale)
  const total = formatNumber(state.progress.total, locale)
  return (
    <SteeringPage
      locale={locale}
      plan={plan.slug}
      title={t('publicity.title', { year })}
      question={t('publicity.question', { year })}
      consequences={[
        t('publicity.count', { done, total }),
        t('publicity.who', { year }),
        ...(state.closedAt ? [t('publicity.closed', { year })] : [t('publicity.label'), t('publicity.live')]),
        <strong key="irreversible">{t('publicity.irreversible')}</strong>,
      ]}
    >
      <SteeringForm
        decide={submitPublicity}
        locale={locale}
        plan={plan.slug}
        year={number}
        back={address(locale, plan.slug, ['manage', 'years', number])}
        words={{ submit: t('publicity.submit', { year }), back: t('back') }}
      />
    </SteeringPage>
  )
}
