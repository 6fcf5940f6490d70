import { kindWords, objectWords } from '@/components/event/event-words'
import { listEvents } from '@/lib/event-log/event-log.queries'
import { parseLogQuery } from '@/lib/event-log/event-log.schema'
import { getTranslator } from '@/lib/i18n'
import { parseLocale, parseSlug } from '@/lib/params'
import { getKeptPlan } from '@/lib/plan/plan.queries'
import { currentActor } from '@/lib/session'
import { csvForExcel } from '@/lib/text/csv'
import { attachment } from '@/lib/web/attachment'
import type { PlanParams } from '../../../plan'

const columns = [
  ...(['number', 'at', 'actor', 'kind', 'kindInCode', 'object', 'objectInCode', 'id'] as const),
  ...(['action', 'year', 'before', 'after', 'reason', 'sample'] as const),
] as const

/** The events that the page shows with the same address, one by one, as a table. */
export async function GET(request: Request, { params }: { params: Promise<PlanParams> }): Promise<Response> {
  const { locale: language, plan: slug } = await params
  const [locale, plan, actor] = [parseLocale(language), parseSlug(slug), await currentActor()]
  const query = parseLogQuery(Object.fromEntries(new URL(request.url).searchParams))
  const [kept, events] = locale && plan && actor ? await Promise.all([getKeptPlan(actor, plan), listEvents(actor, plan, query)]) : []
  if (!locale || !events) return new Response(null, { status: 404 })
  const t = getTranslator(locale, 'events')
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value))
  const rows = events.map((event) => [
    String(event.id),
    event.at.toISOString(),
    event.actor?.name ?? t(event.actorId === null ? 'system' : 'unknownPerson'),
    kindWords(event.kind, locale),
    event.kind,
    objectWords(event.objectType, locale),
    event.objectType,
    event.objectId,
    event.action?.number ?? null,
    event.year,
    json(event.before),
    json(event.after),
    event.reason,
    kept?.sample === true,
  ])
  return attachment(`koers-events-${plan}`, csvForExcel([columns.map((column) => t(`columns.${column}`)), ...rows], locale), 'csv')
}
