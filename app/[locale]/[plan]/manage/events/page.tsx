import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/site/page-header'
import { Icon } from '@/components/ui/icon'
import { getLogChoices, listEventLines } from '@/lib/event-log/event-log.queries'
import { type LogQuery, parseLogQuery } from '@/lib/event-log/event-log.schema'
import { getTranslator } from '@/lib/i18n'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../plan'
import { logReaderOf } from '../staff'
import { LogFilters } from './filters'
import { Line } from './line'

type Props = { params: Promise<PlanParams>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await logReaderOf(params)
  return { title: getTranslator(locale, 'events')('title') }
}

const conditionsOf = ({ person, object, kind, year, action }: LogQuery) => ({ person, object, kind, year, action })

/** Who changed what, when, from what to what: newest first, fifty lines at a time. */
export default async function EventsPage({ params, searchParams }: Props) {
  const { locale, plan, actor } = await logReaderOf(params)
  const query = parseLogQuery(await searchParams)
  const [page, choices] = await Promise.all([listEventLines(actor, plan.slug, query), getLogChoices(actor, plan.slug)])
  if (!page || !choices) notFound()
  const t = getTranslator(locale, 'events')
  const at = (more = {}, ...parts: string[]) =>
    address(locale, plan.slug, ['manage', 'events', ...parts], { ...conditionsOf(query), ...more })
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="page-width grid gap-6 py-6 md:py-8">
        <LogFilters locale={locale} target={address(locale, plan.slug, ['manage', 'events'])} query={query} choices={choices} />
        <p className="print:hidden">
          <a href={at({}, 'csv')} download className="inline-flex items-center gap-2">
            <Icon name="download" />
            {t('download')}
          </a>
        </p>
        {page.lines.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <ol aria-label={t('caption')} className="border-grey-300 border-t-2">
            {page.lines.map((line) => (
              <Line key={String(line[0]?.id)} locale={locale} plan={plan} line={line} organisations={choices.organisations} />
            ))}
          </ol>
        )}
        <nav aria-label={t('caption')} className="flex flex-wrap justify-between gap-4 text-base print:hidden">
          {query.before === null ? <span /> : <a href={at()}>{t('newest')}</a>}
          {page.next && (
            <a href={at({ before: page.next })} rel="next" className="flex items-center gap-2">
              {t('older')}
              <Icon name="arrow-right" />
            </a>
          )}
        </nav>
      </div>
    </>
  )
}
