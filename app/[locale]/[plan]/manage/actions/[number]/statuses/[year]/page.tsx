import type { Metadata } from 'next'
import { ActionTitle } from '@/components/action/action-title'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { StatusLegend } from '@/components/status/status-legend'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { dayOf } from '@/lib/dates'
import { formatDate, named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { getSheetObstacles } from '@/lib/obstacle/obstacle.queries'
import type { StoredEntry } from '@/lib/status/entry.rules'
import { address, sheetRowAddress } from '@/lib/web/addresses'
import { startName } from '../../../../staff'
import { WithdrawalForm } from '../../../../withdrawal/form'
import { type EntryParams, entryOf, postedAfterSession } from './entry'
import { EntryNotice } from './entry-notice'
import { EntryForm } from './form'
import { partsOf } from './parts'
import { SaidEntry } from './said'

type Props = { params: EntryParams; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const posted = await postedAfterSession(params)
  const { locale, number, year } = posted ?? (await placeOfEntry(params))
  return { title: getTranslator(locale, 'sheet')('entry.title', { number, year: String(year) }) }
}

async function placeOfEntry(params: EntryParams) {
  const { locale, row, sheet } = await entryOf(params)
  return { locale, number: row.number, year: sheet.year }
}

/** One entry in full: everything that the sheet asks about one action in one year, also where no script runs. */
export default async function EntryPage({ params, searchParams }: Props) {
  const posted = await postedAfterSession(params)
  if (posted) return <GivenBack locale={posted.locale} plan={posted.plan.slug} number={posted.number} year={posted.year} />
  const { locale, plan, actor, sheet, row } = await entryOf(params)
  const { year } = sheet
  const { number, entry, last } = row
  const t = getTranslator(locale, 'sheet')
  const words = { number, year: String(year) }
  const known = (await getSheetObstacles(actor, plan.slug, year))?.obstacles ?? []
  const linked = known.filter(({ actions }) => actions.includes(number))
  const choices = {
    survivors: sheet.survivors.filter((one) => one.number !== number),
    takers: sheet.takers,
    obstacles: known.filter((obstacle) => !linked.includes(obstacle)),
  }
  const done = (await searchParams).done
  return (
    <>
      <PageHeader
        trail={<Trail locale={locale} plan={plan.slug} year={year} start={startName(locale, actor, plan.id)} />}
        title={t('entry.title', words)}
        lead={<ActionTitle locale={locale} action={row} />}
      />
      <div className="page-width grid gap-8 py-6 md:py-8">
        {(done === 'confirmed' || done === 'saved') && (
          <Notice kind="success" title={t(entry?.confirmedAt ? 'entry.saved' : 'entry.savedUnconfirmed', words)} live />
        )}
        {done === 'withdrawn' && !entry?.confirmedAt && <Notice title={t('entry.withdrawn', words)} live />}
        {row.mayWrite && entry?.confirmedAt && (
          <div className="flex flex-wrap items-center gap-x-4 text-base">
            <p>
              <span className="font-semibold text-success">{t('confirm.done')}</span> {confirmedIn(entry, locale)}
            </p>
            <WithdrawalForm
              locale={locale}
              here={formOf(locale, plan.slug, number, year).here}
              row={{ plan: plan.slug, number, year, version: entry.version }}
              seenAt="entry"
              words={{ withdraw: t('confirm.withdraw'), name: t('confirm.withdrawOf', { number }) }}
            />
          </div>
        )}
        <EntryNotice {...{ locale, year, row }} plan={plan.slug} closed={sheet.closedAt !== null} steers={sheet.maySteer} />
        <SaidEntry
          locale={locale}
          title={t('entry.was', { year: String(year - 1) })}
          said={last}
          nothing={t('entry.wasNothing', { year: String(year - 1) })}
        />
        {!row.mayWrite && <SaidEntry locale={locale} title={t('entry.entryOf', words)} said={entry} nothing={t('entry.empty', words)} />}
        <section aria-label={t('entry.obstacles')} className="text-base">
          <h2 className="text-lg">{t('entry.obstacles')}</h2>
          {linked.length === 0 ? (
            <p className="text-quiet">{t('entry.obstaclesNone')}</p>
          ) : (
            <ul className="list-disc pl-5">
              {linked.map(({ slug, titleNl, titleEn }) => (
                <li key={slug}>{named(titleNl, titleEn, locale) ?? slug}</li>
              ))}
            </ul>
          )}
        </section>
        <Details summary={t('entry.definitions')}>
          <StatusLegend locale={locale} />
        </Details>
        {row.mayWrite && (
          <EntryForm
            {...formOf(locale, plan.slug, number, year)}
            version={entry?.version ?? 0}
            confirmed={entry?.confirmedAt != null}
            parts={partsOf(entry, choices, year, locale)}
          />
        )}
      </div>
    </>
  )
}

function confirmedIn({ confirmedAt, confirmedBy }: Pick<StoredEntry, 'confirmedAt' | 'confirmedBy'>, locale: Locale): string {
  const t = getTranslator(locale, 'sheet')
  const moment = confirmedAt ? t('state.on', { date: formatDate(dayOf(confirmedAt), locale) }) : ''
  return confirmedBy ? t('confirm.by', { moment, name: confirmedBy }) : moment
}

function Trail({ locale, plan, year, start }: { locale: Locale; plan: string; year: number; start: string }) {
  const at = (...parts: (string | number)[]) => address(locale, plan, ['manage', ...parts])
  const trail = [
    { label: start, href: at() },
    { label: getTranslator(locale, 'sheet')('title', { year: String(year) }), href: at('years', year) },
  ]
  return <Breadcrumbs locale={locale} trail={trail} />
}

function formOf(locale: Locale, plan: string, number: string, year: number) {
  const t = getTranslator(locale, 'sheet')
  return {
    locale,
    here: address(locale, plan, ['manage', 'actions', number, 'statuses', year]),
    place: { plan, number, year },
    back: sheetRowAddress(locale, plan, year, number),
    words: { confirm: t('entry.confirm'), confirmHint: t('entry.confirmHint'), save: t('entry.save'), cancel: t('entry.cancel') },
  }
}

/** The form that was posted after the session had ended, with what was typed in it. Nothing of the entry is read. */
function GivenBack({ locale, plan, number, year }: { locale: Locale; plan: string; number: string; year: number }) {
  const nothing = { survivors: [], takers: [], obstacles: [] }
  return (
    <>
      <PageHeader title={getTranslator(locale, 'sheet')('entry.title', { number, year: String(year) })} />
      <div className="page-width py-6 md:py-8">
        <EntryForm
          {...formOf(locale, plan, number, year)}
          version={0}
          confirmed={false}
          parts={partsOf(null, nothing, year, locale)}
          onlyAnswer
        />
      </div>
    </>
  )
}
