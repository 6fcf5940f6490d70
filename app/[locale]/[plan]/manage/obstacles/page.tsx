import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LocalisedText } from '@/components/site/localised-text'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { getTranslator, messagesIn } from '@/lib/i18n'
import { listObstaclesToRevise } from '@/lib/obstacle/obstacle.queries'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../plan'
import { IndexPage } from '../plan/index-page'
import { editorOf } from '../staff'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await editorOf(params)
  return { title: getTranslator(locale, 'planData')('index.obstacles') }
}

/** The obstacles of the plan, each with the way to its form. */
export default async function ObstaclesToRevisePage({ params }: Props) {
  const { locale, plan, actor } = await editorOf(params)
  const obstacles = await listObstaclesToRevise(actor, plan.id)
  if (!obstacles) notFound()
  const t = getTranslator(locale, 'planData')
  const to = (part?: string) => address(locale, plan.slug, ['manage', 'obstacles', ...(part ? [part] : [])])
  return (
    <IndexPage
      locale={locale}
      plan={plan.slug}
      kind="obstacles"
      empty={obstacles.length === 0 && t('index.empty')}
      add={{ part: 'new', label: t('obstacle.add') }}
    >
      <Table stacked caption={t('obstacle.caption', { count: obstacles.length })}>
        <thead>
          <tr>
            <HeaderCell>{t('obstacle.what')}</HeaderCell>
            <HeaderCell>{t('obstacle.kind')}</HeaderCell>
            <HeaderCell>{t('obstacle.actions')}</HeaderCell>
            <HeaderCell className="lg:whitespace-nowrap print:whitespace-nowrap">{t('obstacle.openedYear')}</HeaderCell>
            <HeaderCell>{t('obstacle.resolvedYear')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {obstacles.map(({ slug, titleNl, titleEn, kind, actions, openedYear, resolvedYear }) => (
            <tr key={slug}>
              <HeaderCell scope="row" className="sm:min-w-48">
                <a href={to(slug)} className="ink-link">
                  <LocalisedText locale={locale} nl={titleNl} en={titleEn} />
                </a>{' '}
              </HeaderCell>
              <Cell label={t('obstacle.kind')} className="lg:whitespace-nowrap print:whitespace-nowrap">
                {messagesIn(locale).lists.obstacleKind[kind]}
              </Cell>
              <Cell label={t('obstacle.actions')}>{actions.map(({ action }) => action.number).join(', ')}</Cell>
              <Cell label={t('obstacle.openedYear')}>{openedYear}</Cell>
              <Cell label={t('obstacle.resolvedYear')} className="lg:whitespace-nowrap print:whitespace-nowrap">
                {resolvedYear ?? t('obstacle.open')}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </IndexPage>
  )
}
