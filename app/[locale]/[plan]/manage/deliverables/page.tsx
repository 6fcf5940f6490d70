import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LocalisedText } from '@/components/site/localised-text'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { formatPartialDate } from '@/lib/format'
import { getTranslator, messagesIn } from '@/lib/i18n'
import { listDeliverablesToRevise } from '@/lib/plan/deliverable.queries'
import { dateOf } from '@/lib/plan/deliverable.rules'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../plan'
import { IndexPage } from '../plan/index-page'
import { RowTags } from '../plan/row-tags'
import { editorOf } from '../staff'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await editorOf(params)
  return { title: getTranslator(locale, 'planData')('index.deliverables') }
}

/** What the plan produced and what happened to it, newest first, each with the way to its form. */
export default async function DeliverablesToRevisePage({ params }: Props) {
  const { locale, plan, actor } = await editorOf(params)
  const deliverables = await listDeliverablesToRevise(actor, plan.id)
  if (!deliverables) notFound()
  const t = getTranslator(locale, 'planData')
  return (
    <IndexPage
      locale={locale}
      plan={plan.slug}
      kind="deliverables"
      empty={deliverables.length === 0 && t('index.empty')}
      add={{ part: 'new', label: t('deliverable.add') }}
    >
      <Table stacked caption={t('deliverable.caption', { count: deliverables.length })}>
        <thead>
          <tr>
            <HeaderCell>{t('deliverable.title')}</HeaderCell>
            <HeaderCell>{t('deliverable.date')}</HeaderCell>
            <HeaderCell>{t('deliverable.kind')}</HeaderCell>
            <HeaderCell>{t('deliverable.flagships')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {deliverables.map(({ code, kind, titleNl, titleEn, flagships, withdrawnAt, ...dated }) => {
            const date = dateOf(dated)
            return (
              <tr key={code}>
                <HeaderCell scope="row" className="sm:min-w-48">
                  <a href={address(locale, plan.slug, ['manage', 'deliverables', code])} className="ink-link">
                    <LocalisedText locale={locale} nl={titleNl} en={titleEn} />
                  </a>{' '}
                  <RowTags locale={locale} withdrawn={withdrawnAt !== null} />
                </HeaderCell>
                <Cell label={t('deliverable.date')}>{date ? formatPartialDate(date, locale) : t('deliverable.undated')}</Cell>
                <Cell label={t('deliverable.kind')}>{messagesIn(locale).lists.deliverableKind[kind]}</Cell>
                <Cell label={t('deliverable.flagships')}>
                  {flagships.map(({ flagship }) => flagship.code.toUpperCase()).join(', ') || '–'}
                </Cell>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </IndexPage>
  )
}
