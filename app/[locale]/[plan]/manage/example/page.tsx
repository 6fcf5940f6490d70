import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ConsentForm } from '@/components/site/consent-form'
import { PageHeader } from '@/components/site/page-header'
import { Confirmation } from '@/components/ui/confirmation'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { listExample } from '@/lib/plan/removal.queries'
import { may } from '@/lib/user/right.rules'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../plan'
import { staffOf } from '../staff'
import { submitRemoval } from './submit'

type Props = { params: Promise<PlanParams> }

/** Who may see this page, in the example; 404 for everybody else and in every other plan. */
async function keeperOf(params: Props['params']) {
  const staff = await staffOf(params)
  if (!staff.plan.sample || !may(staff.actor, 'listExample', { planId: staff.plan.id })) notFound()
  return staff
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await keeperOf(params)
  return { title: getTranslator(locale, 'example')('title') }
}

export default async function ExamplePage({ params }: Props) {
  const { locale, plan, actor } = await keeperOf(params)
  const going = await listExample(actor)
  if (!going) notFound()
  const t = getTranslator(locale, 'example')
  const consequences = [t('warning'), t('staysAway'), ...(actor.planId === null ? [] : [t('demoAccount')])]
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="page-width grid gap-8 py-6 md:py-8">
        <section className="max-w-text">
          <Table caption={t('goes')}>
            <thead>
              <tr>
                <HeaderCell numeric>{t('count')}</HeaderCell>
                <HeaderCell>{t('kind')}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {going.map(({ kind, count }) => (
                <tr key={kind}>
                  <Cell numeric>{formatNumber(count, locale)}</Cell>
                  <Cell>{t(`kinds.${kind}`, { count })}</Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </section>
        <Confirmation title={t('confirmTitle')} consequences={consequences}>
          <ConsentForm
            locale={locale}
            decide={submitRemoval}
            back={address(locale, plan.slug, ['manage'])}
            words={{ confirm: t('confirm'), submit: t('submit'), cancel: t('cancel') }}
          />
        </Confirmation>
      </div>
    </>
  )
}
