import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { LocalisedText } from '@/components/localised-text'
import { PageHeader } from '@/components/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { address } from '@/lib/addresses'
import { getTranslator } from '@/lib/i18n'
import { listObstaclesToRevise } from '@/lib/obstacle/revision/queries'
import { catalogue } from '@/messages/catalogue'
import type { PlanParams } from '../../plan'
import { editorOf } from '../plan/editor'

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
  const trail = [{ label: t('title'), href: address(locale, plan.slug, ['manage', 'plan']) }]
  return (
    <>
      <PageHeader trail={<Breadcrumbs locale={locale} trail={trail} />} title={t('index.obstacles')} lead={t('index.obstaclesText')} />
      <div className="page-width grid gap-6 py-6 md:py-8">
        <p>
          <LinkButton href={to('new')}>{t('obstacle.add')}</LinkButton>
        </p>
        <Table caption={t('obstacle.caption', { count: obstacles.length })}>
          <thead>
            <tr>
              <HeaderCell>{t('obstacle.what')}</HeaderCell>
              <HeaderCell>{t('obstacle.kind')}</HeaderCell>
              <HeaderCell>{t('obstacle.actions')}</HeaderCell>
              <HeaderCell>{t('obstacle.openedYear')}</HeaderCell>
              <HeaderCell>{t('obstacle.resolvedYear')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {obstacles.map(({ slug, titleNl, titleEn, kind, actions, openedYear, resolvedYear, sample }) => (
              <tr key={slug}>
                <HeaderCell scope="row" className="min-w-48">
                  <a href={to(slug)}>
                    <LocalisedText locale={locale} nl={titleNl} en={titleEn} />
                  </a>{' '}
                  {sample && <Tag>{t('sample')}</Tag>}
                </HeaderCell>
                <Cell>{catalogue[locale].lists.obstacleKind[kind]}</Cell>
                <Cell>{actions.map(({ action }) => action.number).join(', ')}</Cell>
                <Cell>{openedYear}</Cell>
                <Cell>{resolvedYear ?? t('obstacle.open')}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </>
  )
}
