import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache, type ReactNode } from 'react'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { Confirmation } from '@/components/ui/confirmation'
import { Notice } from '@/components/ui/notice'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { parseEditionNumber, parseLocale, parseYear } from '@/lib/params'
import { getKeptPlan } from '@/lib/plan/plan.queries'
import { getEditionToWithdraw } from '@/lib/report/edition.queries'
import { answersSignedOut, requireActor } from '@/lib/session'
import { address } from '@/lib/web/addresses'
import { PublicLink } from '../../../../public-link'
import type { ReportParams } from '../../composer'
import { WithdrawalForm } from './form'

type Props = { params: Promise<ReportParams & { edition: string }> }

const read = cache(getEditionToWithdraw)

async function placeOf(params: Props['params']) {
  const { locale: given, plan: slug, year: givenYear, edition } = await params
  const [locale, year, number] = [parseLocale(given), parseYear(givenYear), parseEditionNumber(edition)]
  if (!locale || !year || !number) notFound()
  return { locale, plan: { slug }, year, number }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, year, number } = await placeOf(params)
  return { title: getTranslator(locale, 'correction')('withdrawal.title', { year: String(year), number: String(number) }) }
}

/** What withdrawing an edition does, before an administrator does it. */
export default async function WithdrawalPage({ params }: Props) {
  const { locale, plan, year, number } = await placeOf(params)
  const t = getTranslator(locale, 'correction')
  const values = { year: String(year), number: String(number) }
  const here = address(locale, plan.slug, ['manage', 'reports', year])
  const form = (onlyAnswer: boolean) => (
    <WithdrawalForm
      locale={locale}
      place={{ plan: plan.slug, year, number }}
      back={here}
      onlyAnswer={onlyAnswer}
      words={{
        reasonNl: t('withdrawal.reasonNl'),
        reasonEn: t('withdrawal.reasonEn'),
        hint: t('withdrawal.reasonHint'),
        optional: t('withdrawal.optional'),
        submit: t('withdrawal.submit', values),
        cancel: t('back'),
      }}
    />
  )
  const frame = { locale, title: t('withdrawal.title', values), back: here, year }
  // posted without a script after the session had ended: nothing is read, and what was typed comes back
  if (await answersSignedOut()) return <Frame {...frame}>{form(true)}</Frame>
  const actor = await requireActor()
  const [kept, edition] = await Promise.all([getKeptPlan(actor, plan.slug), read(actor, plan.slug, year, number)])
  if (!kept || !edition) notFound()
  const { withdrawn, staysOn } = edition
  return (
    <Frame {...frame}>
      {withdrawn ? (
        <Notice title={t('withdrawal.already', values)}>
          <PublicLink locale={locale} plan={kept} parts={['reports', year, number]} orNothing>
            {t('withdrawal.see')}
          </PublicLink>
        </Notice>
      ) : (
        <Confirmation
          title={t('withdrawal.question', values)}
          consequences={[
            t('withdrawal.tombstone', values),
            staysOn === null ? t('withdrawal.noneLeft', values) : t('withdrawal.staysOn', { year: String(year), number: String(staysOn) }),
            t('withdrawal.totals'),
            t('withdrawal.downloaded'),
            <strong key="forever">{t('withdrawal.forever')}</strong>,
          ]}
        >
          {form(false)}
        </Confirmation>
      )}
    </Frame>
  )
}

type FrameProps = { locale: Locale; title: string; back: string; year: number; children: ReactNode }

function Frame({ locale, title, back, year, children }: FrameProps) {
  const label = getTranslator(locale, 'composer')('titlePublished', { year: String(year) })
  return (
    <>
      <PageHeader trail={<Breadcrumbs locale={locale} trail={[{ label, href: back }]} />} title={title} />
      <div className="page-width grid gap-6 py-6 md:py-8">{children}</div>
    </>
  )
}
