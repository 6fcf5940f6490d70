import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionTitle } from '@/components/action/action-title'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { getTranslator } from '@/lib/i18n'
import { listActionsToRevise } from '@/lib/plan/action.queries'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../plan'
import { editorOf } from '../staff'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await editorOf(params)
  return { title: getTranslator(locale, 'planData')('actions.title') }
}

/** The actions of the plan, each with the way to its form. */
export default async function ActionsToRevisePage({ params }: Props) {
  const { locale, plan, actor } = await editorOf(params)
  const actions = await listActionsToRevise(actor, plan.id)
  if (!actions) notFound()
  const t = getTranslator(locale, 'planData')
  const trail = [{ label: t('title'), href: address(locale, plan.slug, ['manage', 'plan']) }]
  return (
    <>
      <PageHeader trail={<Breadcrumbs locale={locale} trail={trail} />} title={t('actions.title')} lead={t('index.actionsText')} />
      <div className="page-width py-6 md:py-8">
        {actions.length === 0 && (
          <p>
            {t('index.empty')} <a href={address(locale, plan.slug, ['manage', 'plan', 'actions'])}>{t('actions.begin')}</a>
          </p>
        )}
        {actions.length > 0 && (
          <Table stacked caption={t('actions.caption', { count: actions.length })}>
            <thead>
              <tr>
                <HeaderCell>{t('actions.number')}</HeaderCell>
                <HeaderCell>{t('actions.actionTitle')}</HeaderCell>
                {plan.has.flagships && <HeaderCell>{t('actions.flagship')}</HeaderCell>}
              </tr>
            </thead>
            <tbody>
              {actions.map((action) => (
                <tr key={action.number}>
                  <Cell className="max-sm:min-w-4">{action.number}</Cell>
                  <HeaderCell scope="row" className="sm:min-w-48">
                    <ActionTitle locale={locale} action={action} href={address(locale, plan.slug, ['manage', 'actions', action.number])} />{' '}
                    {action.formerNumbers.length > 0 && (
                      <span className="block text-quiet text-sm">
                        {t('actions.formerly', { numbers: action.formerNumbers.map(({ number }) => number).join(', ') })}
                      </span>
                    )}
                  </HeaderCell>
                  {plan.has.flagships && <Cell label={t('actions.flagship')}>{action.flagship?.code.toUpperCase() ?? '–'}</Cell>}
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </>
  )
}
