import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LocalisedText } from '@/components/site/localised-text'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { capitalised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { getPublicMatrix, listCellCommentsToRevise } from '@/lib/plan/matrix.queries'
import type { AxisItem } from '@/lib/plan/matrix.rules'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../plan'
import { IndexPage } from '../plan/index-page'
import { RowTags } from '../plan/row-tags'
import { editorOf } from '../staff'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await editorOf(params)
  return { title: getTranslator(locale, 'planData')('index.matrix') }
}

/** Every cell of the matrix with what is said of it, and the way to say it. */
export default async function CellsToCommentPage({ params }: Props) {
  const { locale, plan, actor } = await editorOf(params)
  if (!plan.hasMatrix) notFound()
  const [comments, { targetGroups, themes }] = await Promise.all([listCellCommentsToRevise(actor, plan.id), getPublicMatrix(plan.id)])
  if (!comments) notFound()
  const t = getTranslator(locale, 'planData')
  const name = ({ nameNl, nameEn }: AxisItem) => (
    <LocalisedText locale={locale} nl={capitalised(nameNl)} en={nameEn && capitalised(nameEn)} />
  )
  return (
    <IndexPage locale={locale} plan={plan.slug} kind="matrix" empty={(targetGroups.length === 0 || themes.length === 0) && t('cell.none')}>
      <Table stacked caption={t('index.matrix')} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t('cell.group')}</HeaderCell>
            <HeaderCell>{t('cell.theme')}</HeaderCell>
            <HeaderCell>{t('cell.comment')}</HeaderCell>
          </tr>
        </thead>
        {targetGroups.map((group) => (
          <tbody key={group.code}>
            {themes.map((theme) => {
              const found = comments.find((comment) => comment.group === group.code && comment.theme === theme.code)
              return (
                <tr key={theme.code}>
                  <Cell label={t('cell.group')}>{name(group)}</Cell>
                  <HeaderCell scope="row">
                    <a href={address(locale, plan.slug, ['manage', 'matrix', group.code, theme.code])} className="ink-link">
                      {name(theme)}
                    </a>{' '}
                    <RowTags locale={locale} withdrawn={Boolean(found?.withdrawnAt)} />
                  </HeaderCell>
                  <Cell label={t('cell.comment')} className="sm:min-w-48">
                    {found ? <LocalisedText locale={locale} nl={found.textNl} en={found.textEn} /> : '–'}
                  </Cell>
                </tr>
              )
            })}
          </tbody>
        ))}
      </Table>
    </IndexPage>
  )
}
