import { Section } from '@/components/site/section'
import type { EventObject } from '@/lib/event/event.rules'
import { getLogChoices, listHistory } from '@/lib/event-log/event-log.queries'
import { getTranslator } from '@/lib/i18n'
import { Line } from '../events/line'
import type { Staff } from '../staff'

/** What was changed of one thing, by whom and why, newest first. */
export async function RevisionHistory({ locale, plan, actor, object }: Staff & { object: { type: EventObject; id: string } }) {
  const t = getTranslator(locale, 'planData')
  const [events, choices] = await Promise.all([listHistory(actor, plan.id, object.type, object.id), getLogChoices(actor, plan.slug)])
  return (
    <Section id="history" title={t('history')}>
      {events && events.length > 0 ? (
        <ol className="max-w-form">
          {events.map((event) => (
            <Line
              key={String(event.id)}
              locale={locale}
              plan={plan}
              line={[event]}
              organisations={choices?.organisations ?? []}
              heading="h3"
            />
          ))}
        </ol>
      ) : (
        <p className="text-base text-quiet">{t('noHistory')}</p>
      )}
    </Section>
  )
}
