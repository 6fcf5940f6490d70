import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionTitle } from '@/components/action/action-title'
import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { address } from '@/lib/web/addresses'
import { steeringOf, type YearParams } from '../steering'
import { SteeringForm } from '../steering-form'
import { SteeringPage } from '../steering-page'
import { submitClosing } from './submit'

type Props = { params: Promise<YearParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, year } = await steeringOf(params)
  return { title: getTranslator(locale, 'years')('closing.title', { year: String(year) }) }
}

export default async function ClosingPage({ params }: Props) {
  const { locale, plan, year: number, progress: state } = await steeringOf(params)
  if (!state || state.closedAt) notFound()
  const t = getTranslator(locale, 'years')
  const year = String(number)
  const { progress, missing } = state
  const done = formatNumber(progress.reported, locale)
  const total = formatNumber(progress.total, locale)
  const sheet = address(locale, plan.slug, ['manage', 'years', number], { show: missing.length > 0 ? 'todo' : null })
  const unconfirmed = (
    <>
      {t('closing.missing', { count: missing.length })}
      <ul className="mt-1 grid gap-1">
        {missing.map((action) => (
          <li key={action.number} className="flex gap-2">
            <span className="min-w-[2ch] text-right font-semibold text-quiet tabular-nums">{action.number}</span>
            <span>
              <ActionTitle locale={locale} action={action} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
  return (
    <SteeringPage
      locale={locale}
      plan={plan.slug}
      title={t('closing.title', { year })}
      question={t('closing.question', { year })}
      consequences={[
        t('closing.count', { done, total }),
        missing.length > 0 ? unconfirmed : t('closing.complete'),
        t('closing.frozen', { year }),
        t('closing.scope', { year, total }),
        t('closing.report', { year }),
        <strong key="irreversible">{t('closing.irreversible')}</strong>,
      ]}
    >
      <SteeringForm
        decide={submitClosing}
        locale={locale}
        plan={plan.slug}
        year={number}
        back={sheet}
        words={{ submit: t('closing.submit', { year }), back: missing.length > 0 ? t('closing.toSheet') : t('back') }}
      />
    </SteeringPage>
  )
}
