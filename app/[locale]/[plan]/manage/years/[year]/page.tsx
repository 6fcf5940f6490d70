import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionTitle } from '@/components/action/action-title'
import { FlagshipTitle } from '@/components/plan/flagship-title'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { StatusLegend } from '@/components/status/status-legend'
import { MessagesProvider } from '@/components/ui/messages-provider'
import { Notice } from '@/components/ui/notice'
import { getTranslator, pickMessages } from '@/lib/i18n'
import { languageTag } from '@/lib/locale'
import { getSheetObstacles } from '@/lib/obstacle/obstacle.queries'
import { parseYear } from '@/lib/params'
import { getYearSheet } from '@/lib/status/year-sheet.queries'
import { filterOf, passes, readsAllOf, sheetPart, undivided } from '@/lib/status/year-sheet.rules'
import { may } from '@/lib/user/right.rules'
import { address, publicAddress } from '@/lib/web/addresses'
import { getNonce } from '@/lib/web/request'
import { staffOf, startName } from '../../staff'
import { rememberEarlyChanges } from './early-changes'
import { Sheet } from './sheet'
import { groupsOf } from './sheet-groups'
import { SheetLead } from './sheet-lead'
import { SheetPartOfAction } from './sheet-part-of-action'
import { SheetParts } from './sheet-parts'
import type { YearParams } from './steering'

type Props = { params: Promise<YearParams>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await staffOf(params)
  const year = parseYear((await params).year)
  return { title: year === null ? undefined : getTranslator(locale, 'sheet')('title', { year: String(year) }) }
}

/** The year sheet: all actions of a year on one screen, to fill in or, once the year is closed, to read. */
export default async function YearSheetPage({ params, searchParams }: Props) {
  const { locale, plan, actor } = await staffOf(params)
  const year = parseYear((await params).year)
  if (year === null) notFound()
  const [sheet, obstacles] = await Promise.all([getYearSheet(actor, plan.slug, year), getSheetObstacles(actor, plan.slug, year)])
  if (!sheet || !obstacles) notFound()
  const t = getTranslator(locale, 'sheet')
  const trail = [
    { label: startName(locale, actor, plan.id), href: address(locale, plan.slug, ['manage']) },
    { label: getTranslator(locale, 'years')('title'), href: address(locale, plan.slug, ['manage', 'years']) },
  ]
  const { rows, progress, survivors, takers } = sheet
  const own = !may(actor, 'readWholeYear', { planId: plan.id })
  const query = await searchParams
  const filter = filterOf(query)
  const groups = groupsOf(sheet, locale, (flagship) => <FlagshipTitle locale={locale} flagship={flagship} />)
  const divided = rows.length > undivided
  const readsAll = readsAllOf(rows)
  const asked = (name: 'part' | 'at') => [query[name]].flat()[0] ?? ''
  const found = divided ? groups.flatMap((group) => group.rows).filter((row) => passes(row, filter, readsAll)) : rows
  const part = divided ? sheetPart(found, { part: asked('part'), at: asked('at') }) : null
  const here = new Set((part?.rows ?? rows).map(({ number }) => number))
  const shown = divided
    ? groups.map((group) => ({ ...group, rows: group.rows.filter((row) => here.has(row.number)) })).filter((group) => group.rows.length > 0)
    : groups
  const first = own && !asked('at') ? rows.find((row) => row.mayWrite && row.entry?.confirmedAt == null) : undefined
  const opens = first?.number ?? rows.find(({ number }) => number === asked('at'))?.number ?? null
  const parts = part && <SheetParts locale={locale} plan={plan.slug} year={sheet.year} filter={filter} shown={part} total={found.length} />
  return (
    <>
      <PageHeader trail={<Breadcrumbs locale={locale} trail={trail} />} title={t('title', { year: String(sheet.year) })}>
        <SheetLead locale={locale} plan={plan.slug} sheet={sheet} />
      </PageHeader>
      <div className="page-width py-4">
        {rows.some((row) => row.mayWrite) && (
          // React leaves a <noscript> in a page empty; the style sheet knows as well whether scripts run
          <div className="noscript:block hidden">
            <Notice kind="info" title={t('entry.noScriptLink')} />
          </div>
        )}
        <script nonce={await getNonce()}>{rememberEarlyChanges}</script>
        {rows.length === 0 ? (
          <p>{t('noRows', { year: String(sheet.year) })}</p>
        ) : (
          <>
            {parts}
            {part && <SheetPartOfAction />}
            <MessagesProvider locale={languageTag[locale]} messages={pickMessages(locale, 'sheet', 'status', 'lists', 'rules', 'content')}>
              <Sheet
                locale={locale}
                plan={plan.slug}
                published={publicAddress(locale, plan) !== null}
                me={{ id: actor.id, name: actor.name }}
                year={sheet.year}
                groups={shown}
                divided={part && { flagships: groups.map(({ code, label }) => ({ code, label })), found: found.length, total: rows.length }}
                titles={Object.fromEntries(
                  (part?.rows ?? rows).map((row) => [row.number, <ActionTitle key={row.number} locale={locale} action={row} />]),
                )}
                obstacles={obstacles}
                survivors={survivors}
                takers={takers}
                confirmed={{ reported: progress.reported, total: progress.total }}
                closed={sheet.closedAt !== null}
                steers={sheet.maySteer}
                own={own}
                filter={filter}
                opens={opens}
                definitions={<StatusLegend locale={locale} />}
              />
            </MessagesProvider>
            {parts}
          </>
        )}
      </div>
    </>
  )
}
