import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionNumbers } from '@/components/action/action-numbers'
import { publicPage } from '@/components/site/as-markup'
import { listAddress } from '@/components/site/list-address'
import { LocalisedText } from '@/components/site/localised-text'
import { PageHeader } from '@/components/site/page-header'
import { Section } from '@/components/site/section'
import { YearSwitch } from '@/components/status/year-switch'
import { getTranslator } from '@/lib/i18n'
import { parseYear } from '@/lib/params'
import { getPublicMatrix, listPublicCellComments } from '@/lib/plan/matrix.queries'
import { matrixOf } from '@/lib/plan/matrix.rules'
import type { SearchParams } from '@/lib/status/action-list.schema'
import { getPublicLedger } from '@/lib/status/ledger.queries'
import { actionsInScope } from '@/lib/status/ledger.rules'
import { address } from '@/lib/web/addresses'
import { pageMetadata } from '../../../page-metadata'
import { type PlanParams, planOf } from '../../plan'
import { askedYear } from '../asked-year'
import { CellList } from './cell-list'
import { MatrixTable } from './matrix-table'

type Props = { params: Promise<PlanParams>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, plan } = await planOf(params)
  if (!plan.hasMatrix) notFound()
  const query = { year: parseYear((await searchParams).year) }
  const t = getTranslator(locale, 'matrix')
  return pageMetadata({
    locale,
    plan,
    parts: ['matrix'],
    title: t('title'),
    description: t('description'),
    data: [
      { name: 'getMatrix', query },
      { name: 'getMatrixTable', query },
    ],
  })
}

/** The actions of a year by target group and theme; empty cells are as telling as full ones. */
async function MatrixPage({ params, searchParams }: Props) {
  const { locale, plan } = await planOf(params)
  if (!plan.hasMatrix) notFound()
  const [ledger, axes, comments] = await Promise.all([getPublicLedger(plan.id), getPublicMatrix(plan.id), listPublicCellComments(plan.id)])
  const year = askedYear(await searchParams, ledger.years)
  if (year === undefined) notFound()
  const t = getTranslator(locale, 'matrix')
  const actions = year === null ? ledger.actions : actionsInScope(ledger, year)
  const matrix = matrixOf(axes, actions)
  const list = (group: string | null, theme: string | null) => listAddress(locale, plan.slug, { year, group, theme })
  const action = (number: string) => address(locale, plan.slug, ['actions', number])
  const known = axes.targetGroups.length > 0 && axes.themes.length > 0
  const counts = { placed: matrix.placed.length, placements: matrix.placements }
  const axisNotes = [
    ...new Map(axes.themes.flatMap((theme) => (theme.note || theme.noteNl ? [[theme.note, theme] as const] : []))).values(),
  ]
  return (
    <>
      <PageHeader title={t('title')} lead={matrix.placed.length > 0 ? t('lead', counts) : t('none')}>
        <YearSwitch
          locale={locale}
          years={ledger.years}
          current={year}
          href={(of) => address(locale, plan.slug, ['matrix'], { year: of })}
        />
      </PageHeader>
      <div className="page-width grid gap-12 py-6 md:py-8">
        {known ? (
          <MatrixTable locale={locale} matrix={matrix} year={year} comments={comments} href={list} action={action} />
        ) : (
          <p>{t('noAxes')}</p>
        )}
        {axisNotes.map(({ code, note, noteNl }) => (
          <p key={code} className="max-w-text text-base text-quiet">
            <strong>{t('axisNote')}:</strong> <LocalisedText locale={locale} nl={noteNl} en={note} />
          </p>
        ))}
        {matrix.placed.length > 0 && matrix.unplaced.length > 0 && (
          <Section id="unplaced" title={t('unplaced', { count: matrix.unplaced.length })}>
            <p className="text-base text-quiet">{t('unplacedText')}</p>
            <ActionNumbers actions={matrix.unplaced.map(({ number }) => ({ number, href: action(number) }))} />
          </Section>
        )}
        {(matrix.placed.length > 0 || comments.length > 0) && (
          <Section
            id="list"
            title={t('list')}
            aside={<a href={`/api/v1/plans/${plan.slug}/matrix.csv${year === null ? '' : `?year=${year}`}`}>{t('download')}</a>}
          >
            <CellList locale={locale} plan={plan.slug} ledger={ledger} matrix={matrix} year={year} comments={comments} action={action} />
          </Section>
        )}
      </div>
    </>
  )
}

export default publicPage(MatrixPage)
