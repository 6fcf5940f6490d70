import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LocalisedText } from '@/components/site/localised-text'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { today } from '@/lib/dates'
import { getTranslator } from '@/lib/i18n'
import { stages as terms } from '@/lib/plan/cedefop-2025.rules'
import { listStagesToRevise } from '@/lib/plan/stage.queries'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../plan'
import { IndexPage } from '../plan/index-page'
import { editorOf } from '../staff'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await editorOf(params)
  return { title: getTranslator(locale, 'planData')('index.stages') }
}

/** The stage of the plan in each year that has one, and in the years since its first that have none. */
export default async function StagesToRevisePage({ params }: Props) {
  const { locale, plan, actor } = await editorOf(params)
  const stages = await listStagesToRevise(actor, plan.id)
  if (!stages) notFound()
  const t = getTranslator(locale, 'planData')
  const byYear = new Map(stages.map((stage) => [stage.year, stage]))
  const newest = Math.max(Number(today().slice(0, 4)), ...byYear.keys())
  const oldest = Math.min(plan.firstYear, ...byYear.keys())
  const years = Array.from({ length: newest - oldest + 1 }, (_, index) => newest - index)
  return (
    <IndexPage locale={locale} plan={plan.slug} kind="stages">
      <Table stacked caption={t('index.stages')} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t('stage.year')}</HeaderCell>
            <HeaderCell>{t('stage.stage')}</HeaderCell>
            <HeaderCell>{t('stage.note')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => {
            const found = byYear.get(year)
            return (
              <tr key={year}>
                <HeaderCell scope="row">
                  <a href={address(locale, plan.slug, ['manage', 'stages', year])} className="ink-link count-link">
                    {year}
                  </a>{' '}
                </HeaderCell>
                <Cell label={t('stage.stage')}>{terms.find(({ code }) => code === found?.stage)?.[locale] ?? t('stage.none')}</Cell>
                <Cell label={found && t('stage.note')} className="sm:min-w-48">
                  {found && <LocalisedText locale={locale} nl={found.noteNl} en={found.noteEn} absent="–" />}
                </Cell>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </IndexPage>
  )
}
