import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { Notice } from '@/components/ui/notice'
import { getTranslator } from '@/lib/i18n'
import type { DryRun } from '@/lib/import/import.queries'
import { rowOutcomes } from '@/lib/import/import-difference.rules'
import { address } from '@/lib/web/addresses'
import { type ImportParams, importerOf } from '../importer'
import { Deciding } from './deciding'
import { Discarding } from './discarding'
import { DryRunSection, type Shown } from './dry-run'
import { FileFacts } from './file-facts'
import { MappingSection } from './mapping'
import { OutcomeSection } from './outcome'
import { ReadingSection } from './reading'
import { ReconciliationSection } from './reconciliation'
import { ValuesSection } from './values'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<ImportParams>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, view } = await importerOf(params)
  return { title: getTranslator(locale, 'import')('importTitle', { number: String(view.number), file: view.fileName }) }
}

/** One file: what importing it would change, the decision, and afterwards what it did and the way back. */
export default async function ImportPage({ params, searchParams }: Props) {
  const { locale, plan, view } = await importerOf(params)
  const query = await searchParams
  const t = getTranslator(locale, 'import')
  const { slug } = plan
  const { dryRun } = view
  const open = view.appliedAt === null && view.discardedAt === null
  const trail = [
    { label: getTranslator(locale, 'manage')('title'), href: address(locale, slug, ['manage']) },
    { label: t('title'), href: address(locale, slug, ['manage', 'imports']) },
  ]
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs locale={locale} trail={trail} />}
        title={<span className="wrap-anywhere">{t('importTitle', { number: String(view.number), file: view.fileName })}</span>}
      />
      <div className="page-width grid gap-10 py-6 md:py-8">
        {dryRun && query.meanwhile === 'changed' && (
          <Notice kind="warning" title={t('changedMeanwhileTitle')}>
            {t('changedMeanwhileText')}
          </Notice>
        )}
        {view.appliedAt !== null && <OutcomeSection locale={locale} plan={plan} view={view} />}
        {open && <ReadingSection locale={locale} plan={slug} view={view} />}
        {open && <MappingSection locale={locale} plan={slug} view={view} />}
        {dryRun && <ValuesSection locale={locale} plan={slug} view={view} dryRun={dryRun} />}
        {dryRun && <Deciding locale={locale} plan={slug} published={plan.publishedAt !== null} view={view} dryRun={dryRun} />}
        {dryRun?.reconciliations.map((one) => (
          <ReconciliationSection key={`${one.published.year} ${one.published.code}`} locale={locale} reconciliation={one} />
        ))}
        {dryRun && <DryRunSection locale={locale} plan={slug} number={view.number} dryRun={dryRun} shown={shownOf(query, dryRun)} />}
        {view.appliedAt === null && <Discarding locale={locale} plan={slug} view={view} />}
        <FileFacts locale={locale} plan={slug} view={view} />
      </div>
    </>
  )
}

/** Errors first, as long as nobody asks for something else: they are what stands in the way. */
function shownOf(query: Query, { counts }: DryRun): Shown {
  const from = typeof query.from === 'string' && /^[1-9]\d{0,5}$/.test(query.from) ? Number(query.from) : 1
  const outcome = rowOutcomes.find((one) => one === query.outcome) ?? null
  return { outcome: query.outcome === undefined && counts.error > 0 ? 'error' : outcome, from }
}
