import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { today } from '@/lib/dates'
import { getTranslator } from '@/lib/i18n'
import { getProgress } from '@/lib/status/reporting-progress.queries'
import { address } from '@/lib/web/addresses'
import { steeringOf, type YearParams } from '../steering'
import { SteeringPage } from '../steering-page'
import { OpeningForm } from './form'

type Props = { params: Promise<YearParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, year } = await steeringOf(params)
  return { title: getTranslator(locale, 'years')('opening.title', { year: String(year) }) }
}

export default async function OpeningPage({ params }: Props) {
  const { locale, plan, actor, year: number, openable } = await steeringOf(params)
  if (!openable) notFound()
  const t = getTranslator(locale, 'years')
  const year = String(number)
  const count = (await getProgress(actor, plan.slug, number))?.total ?? 0
  return (
    <SteeringPage
      locale={locale}
      plan={plan.slug}
      title={t('opening.title', { year })}
      question={t('opening.question', { year })}
      consequences={[
        t('opening.count', { year, count }),
        t('opening.write', { year }),
        t('opening.nothing'),
        t('opening.hidden', { year }),
      ]}
    >
      <OpeningForm
        locale={locale}
        plan={plan.slug}
        year={number}
        earliest={today()}
        back={address(locale, plan.slug, ['manage', 'years'])}
        words={{
          deadline: t('opening.deadline'),
          deadlineNote: t('opening.deadlineNote'),
          deadlineHint: t('opening.deadlineHint'),
          submit: t('opening.submit', { year }),
          back: t('back'),
        }}
      />
    </SteeringPage>
  )
}
