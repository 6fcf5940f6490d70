import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ConsentForm } from '@/components/consent-form'
import { PageHeader } from '@/components/page-header'
import { Confirmation } from '@/components/ui/confirmation'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { address } from '@/lib/addresses'
import { today } from '@/lib/dates'
import { formatNumber, localised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { nameOn } from '@/lib/organisation/rules'
import { listSampleRows, type SampleRows } from '@/lib/sample/queries'
import { may } from '@/lib/user/right/rules'
import type { PlanParams } from '../../plan'
import { staffOf } from '../staff'
import { submitRemoval } from './submit'

type Props = { params: Promise<PlanParams> }

/** Who may see this page; 404 for everybody else. */
async function keeperOf(params: Props['params']) {
  const staff = await staffOf(params)
  if (!may(staff.actor, 'listSampleRows')) notFound()
  return staff
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await keeperOf(params)
  return { title: getTranslator(locale, 'sample')('title') }
}

export default async function SamplePage({ params }: Props) {
  const { locale, plan, actor } = await keeperOf(params)
  const rows = await listSampleRows(actor)
  if (!rows) notFound()
  const t = getTranslator(locale, 'sample')
  const back = address(locale, plan.slug, ['manage'])
  if (rows.going.length === 0) {
    return (
      <>
        <PageHeader title={t('title')} lead={t('none')} />
        <div className="page-width py-6 md:py-8">
          <LinkButton href={back}>{t('back')}</LinkButton>
        </div>
      </>
    )
  }
  const consequences = [
    t('warning'),
    ...(rows.staying.years.length === 0 ? [t('yearsGo')] : []),
    t('comesNotBack'),
    ...(actor.sample ? [t('demoAccount')] : []),
  ]
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="page-width grid gap-8 py-6 md:py-8">
        <Going locale={locale} rows={rows} />
        <Staying locale={locale} rows={rows} />
        <Confirmation title={t('confirmTitle')} consequences={consequences}>
          <ConsentForm
            locale={locale}
            decide={submitRemoval}
            back={back}
            words={{ confirm: t('confirm'), submit: t('submit'), cancel: t('cancel') }}
          />
        </Confirmation>
      </div>
    </>
  )
}

function Going({ locale, rows }: { locale: Locale; rows: SampleRows }) {
  const t = getTranslator(locale, 'sample')
  return (
    <section className="max-w-text">
      <Table caption={t('goes')}>
        <thead>
          <tr>
            <HeaderCell numeric>{t('count')}</HeaderCell>
            <HeaderCell>{t('kind')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rows.going.map(({ kind, count }) => (
            <tr key={kind}>
              <Cell numeric>{formatNumber(count, locale)}</Cell>
              <Cell>{t(`kinds.${kind}`, { count })}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

function Staying({ locale, rows: { staying } }: { locale: Locale; rows: SampleRows }) {
  const t = getTranslator(locale, 'sample')
  const sentences = [
    ...staying.organisations.map(({ slug, names }) => {
      const name = nameOn(names, today())
      const words = localised(name?.nameNl ?? null, name?.nameEn ?? null, locale)
      return t('staysOrganisation', { name: words.is === 'absent' ? slug : words.text })
    }),
    ...staying.years.map((year) => t('staysYear', { year: String(year) })),
    ...staying.reports.map((year) => t('staysReport', { year: String(year) })),
  ]
  if (sentences.length === 0) return null
  return (
    <Notice title={t('stays')}>
      <ul className="list-disc pl-5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}
