import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionList } from '@/components/action/action-list'
import { FirstActionNumbers } from '@/components/action/action-numbers'
import { CorrectedSince } from '@/components/plan/corrected-since'
import { FlagshipLetter } from '@/components/plan/flagship-tile'
import { FlagshipTitle } from '@/components/plan/flagship-title'
import { ActiveFilters } from '@/components/site/active-filters'
import { publicPage } from '@/components/site/as-markup'
import { listAddress } from '@/components/site/list-address'
import { ListFilters } from '@/components/site/list-filters'
import { PageHeader } from '@/components/site/page-header'
import { PublishedTotals } from '@/components/status/published-totals'
import { StateFacets } from '@/components/status/state-facets'
import { WentToInList } from '@/components/status/went-to'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { getTranslator } from '@/lib/i18n'
import { listInvolvedOrganisations } from '@/lib/organisation/organisation.queries'
import { listPublicFlagships } from '@/lib/plan/flagship.queries'
import { restHeading } from '@/lib/plan/has.rules'
import { listPublicCorrectedYears } from '@/lib/report/edition.queries'
import { findLinkedActions, listFilterChoices, listPublicWithoutEvidence } from '@/lib/status/action-list.queries'
import { byFlagship, choiceToSlug, chooseActions, countByState, yearToShow } from '@/lib/status/action-list.rules'
import { isSum, parseListQuery, type SearchParams } from '@/lib/status/action-list.schema'
import { listPublicDestinations } from '@/lib/status/destination.queries'
import { getPublicLedger } from '@/lib/status/ledger.queries'
import { tally } from '@/lib/status/ledger.rules'
import { listPublicTotals } from '@/lib/status/published-total.queries'
import { sheetPart, undivided } from '@/lib/status/year-sheet.rules'
import { address } from '@/lib/web/addresses'
import { pageMetadata } from '../../../page-metadata'
import { type PlanParams, planOf } from '../../plan'
import { ListParts } from './list-parts'
import { activeFilters, filterOptions, namesNothing } from './options'
import { resultInWords } from './result'

type Props = { params: Promise<PlanParams>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, plan } = await planOf(params)
  const { query } = parseListQuery(await searchParams)
  const t = getTranslator(locale, 'actions')
  // a year with totals alone has no list of actions as data
  const isData = query.year === null || (await getPublicLedger(plan.id)).years.some(({ year }) => year === query.year)
  return pageMetadata({
    locale,
    plan,
    parts: ['actions'],
    title: t('title'),
    description: t('description'),
    data: [
      ...(isData ? [{ name: 'listActions' as const, query: { ...query, status: query.status && choiceToSlug(query.status) } }] : []),
      { table: 'actions' },
      { table: 'statuses' },
    ],
  })
}

/** The list: every number on every page leads here, to exactly as many actions. */
async function ActionsPage({ params, searchParams }: Props) {
  const { locale, plan } = await planOf(params)
  const search = await searchParams
  const { query, faults } = parseListQuery(search)
  const [ledger, flagships, choices, organisations, allTotals, corrected, destinations] = await Promise.all([
    getPublicLedger(plan.id),
    listPublicFlagships(plan.id),
    listFilterChoices(plan.id),
    listInvolvedOrganisations(plan.id),
    listPublicTotals(plan.id),
    listPublicCorrectedYears(plan.id),
    listPublicDestinations(plan.id),
  ])
  const year = query.year ?? yearToShow(ledger.years)
  const isPublic = ledger.years.some((one) => one.year === year)
  const totals = allTotals.filter((one) => one.year === year)
  const unknownFlagship = plan.has.flagships && ledger.actions.some(({ flagshipId }) => flagshipId === null)
  const totalled = allTotals.map((one) => one.year)
  const options = filterOptions({ locale, year, years: ledger.years, totalled, flagships, choices, organisations, unknownFlagship })
  if ((query.year !== null && !isPublic && totals.length === 0) || namesNothing(query, options)) notFound()

  const t = getTranslator(locale, 'actions')
  const [linked, withoutEvidence] = await Promise.all([findLinkedActions(plan.id, query, year), listPublicWithoutEvidence(plan.id, year)])
  const flagshipId = flagships.find(({ code }) => code === query.flagship)?.id ?? null
  const rows = chooseActions(ledger, year, query, flagshipId, linked)
  const anyState = query.status === null ? rows : chooseActions(ledger, year, { ...query, status: null }, flagshipId, linked)
  const whole = year !== null && isPublic ? tally(ledger, year) : null
  const ordered = byFlagship(rows, flagships).flatMap((group) => group.rows)
  const numbered = ordered.map((row) => ({ ...row, number: row.action.number }))
  const part = rows.length > undivided ? sheetPart(numbered, { part: [search.part].flat()[0] ?? '', at: '' }) : null
  const shown = { ...query, year, status: isPublic ? query.status : null }
  // a sum holds states that need no evidence: of those it would say too much
  const bare =
    query.status && !isSum(query.status) ? ordered.flatMap(({ action }) => (withoutEvidence.has(action.number) ? [action] : [])) : []
  const action = (number: string) => address(locale, plan.slug, ['actions', number])
  const filters = activeFilters(locale, plan.slug, shown, options)
  const sentences = [
    ...faults.map((field) => ({ field, text: t(`fault.${field}`) })),
    ...(query.status && !isPublic ? [{ field: 'status' as const, text: t('noStatus') }] : []),
  ]
  const closed = ledger.years.find((one) => one.year === year)?.closedAt
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={resultInWords({
          locale,
          count: rows.length,
          query: shown,
          whole,
          total: ledger.actions.length,
          filtered: filters.length > 0,
        })}
      >
        {whole && !closed && <p>{t('provisional', { done: String(whole.reported), total: String(whole.total) })}</p>}
        {year !== null && !isPublic && <p>{t('noStates', { year: String(year) })}</p>}
      </PageHeader>
      <div className="page-width grid gap-6 py-6 md:py-8">
        <CorrectedSince locale={locale} plan={plan.slug} year={year} corrected={corrected} />
        {sentences.length > 0 && (
          <Notice kind="error" title={t('faults', { count: sentences.length })}>
            <ul>
              {sentences.map(({ field, text }) => (
                <li key={field}>
                  <a href={`#${field}`}>{text}</a>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <div className="print:hidden">
          <Details summary={t('filters')} open={sentences.length > 0}>
            <ListFilters
              locale={locale}
              target={address(locale, plan.slug, ['actions'])}
              query={shown}
              options={options}
              errors={Object.fromEntries(sentences.map(({ field, text }) => [field, text]))}
            />
          </Details>
        </div>
        <ActiveFilters locale={locale} filters={filters} clear={listAddress(locale, plan.slug, { year })} />
        {whole && query.status !== 'left-earlier' && (
          <StateFacets
            locale={locale}
            total={anyState.length}
            counts={countByState(anyState)}
            current={query.status}
            href={(status) => listAddress(locale, plan.slug, { ...shown, status })}
          />
        )}
        {rows.length === 0 && <p>{t('nothing')}</p>}
        {bare.length > 0 && (
          <div>
            {t('withoutEvidence', { count: bare.length, total: String(rows.length) })}{' '}
            <FirstActionNumbers locale={locale} actions={bare} href={action} />
          </div>
        )}
        <ActionList
          locale={locale}
          groups={byFlagship(part?.rows ?? rows, flagships).map(({ flagship, rows }) => ({
            key: flagship?.code ?? 'unknown',
            heading: flagship ? (
              <>
                <FlagshipLetter code={flagship.code} />
                <FlagshipTitle locale={locale} flagship={flagship} href={address(locale, plan.slug, ['flagships', flagship.code])} />
              </>
            ) : (
              restHeading(locale, plan.has)
            ),
            rows,
          }))}
          href={({ number }) => action(number)}
          below={({ number }) => (
            <>
              {withoutEvidence.has(number) && (
                <p className="mt-0.5">
                  <Tag tone="warning">{getTranslator(locale, 'action')('noEvidence')}</Tag>
                </p>
              )}
              <WentToInList locale={locale} entry={destinations.get(number)} year={year} href={action} />
            </>
          )}
        />
        {part && <ListParts locale={locale} plan={plan.slug} query={shown} part={part} total={rows.length} />}
        {year !== null && totals.length > 0 && (
          <PublishedTotals
            locale={locale}
            year={year}
            totals={totals}
            recorded={whole}
            href={(status) => listAddress(locale, plan.slug, { year, status })}
          />
        )}
      </div>
    </>
  )
}

export default publicPage(ActionsPage)
