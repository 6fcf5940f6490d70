import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganisationName } from '@/components/plan/organisation-name'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { dayOfColumn, today } from '@/lib/dates'
import { formatDate, formatNumber, named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { listOrganisationsToRevise } from '@/lib/organisation/organisation.queries'
import { type DatedName, nameOn } from '@/lib/organisation/organisation.rules'
import { wordOfKind } from '@/lib/organisation/organisation-kind.rules'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../plan'
import { IndexPage } from '../plan/index-page'
import { editorOf } from '../staff'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await editorOf(params)
  return { title: getTranslator(locale, 'planData')('index.organisations') }
}

/** The organisations of the plan, each with the way to its form. */
export default async function OrganisationsToRevisePage({ params }: Props) {
  const { locale, plan, actor } = await editorOf(params)
  const listed = await listOrganisationsToRevise(actor, plan.id)
  if (!listed) notFound()
  const day = today()
  const shownName = (names: DatedName[]) => {
    const name = nameOn(names, day)
    return named(name?.nameNl ?? null, name?.nameEn ?? null, locale)
  }
  const organisations = listed
    .map((organisation) => ({ ...organisation, name: shownName(organisation.names) ?? organisation.slug }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
  const t = getTranslator(locale, 'planData')
  const to = (part?: string) => address(locale, plan.slug, ['manage', 'organisations', ...(part ? [part] : [])])
  const wordOf = (kind: string | null) => kind && wordOfKind(kind, locale)
  const ended = (on: Date | null, note: string | null) => (on ? formatDate(dayOfColumn(on), locale) : note)
  return (
    <IndexPage
      locale={locale}
      plan={plan.slug}
      kind="organisations"
      empty={organisations.length === 0 && t('index.empty')}
      add={{ part: 'new', label: t('organisation.add') }}
    >
      <Table caption={t('organisation.caption', { count: organisations.length })}>
        <thead>
          <tr>
            <HeaderCell>{t('organisation.name')}</HeaderCell>
            <HeaderCell className="max-sm:hidden">{t('organisation.kind')}</HeaderCell>
            <HeaderCell numeric>{t('organisation.roles')}</HeaderCell>
            <HeaderCell className="max-sm:hidden">{t('organisation.ended')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {organisations.map(({ slug, names, kind, endedOn, endedNote, endedNoteNl, _count }) => (
            <tr key={slug}>
              <HeaderCell scope="row" className="sm:min-w-48 md:min-w-72">
                <a href={to(slug)} className="ink-link">
                  <OrganisationName locale={locale} names={names} day={day} />
                </a>{' '}
                {/* on a phone the name comes above what the other columns say, so that nothing scrolls sideways */}
                <span className="block text-quiet text-sm sm:hidden">
                  {[wordOf(kind), ended(endedOn, { nl: endedNoteNl ?? endedNote, en: endedNote ?? endedNoteNl }[locale])]
                    .filter(Boolean)
                    .join('; ')}
                </span>
              </HeaderCell>
              <Cell className="max-sm:hidden">{wordOf(kind) ?? '–'}</Cell>
              <Cell numeric>{formatNumber(_count.involvements, locale)}</Cell>
              <Cell className="max-sm:hidden">
                {ended(endedOn, { nl: endedNoteNl ?? endedNote, en: endedNote ?? endedNoteNl }[locale]) ?? '–'}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </IndexPage>
  )
}
