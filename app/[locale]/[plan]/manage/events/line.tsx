import { EventChange } from '@/components/event/event-change'
import { kindWords, type OrganisationNames, objectWords } from '@/components/event/event-words'
import { Details } from '@/components/ui/details'
import type { LogLine, NamedEvent } from '@/lib/event-log/event-log.queries'
import { changeOf, fieldsOf, reasonBeside } from '@/lib/event-log/event-log.rules'
import { formatDateTime, formatNumber, formatTime, named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { KeptPlan } from '@/lib/plan/plan.queries'
import { PublicLink } from '../public-link'

type Props = {
  locale: Locale
  plan: Pick<KeptPlan, 'slug' | 'publishedAt'>
  line: LogLine
  organisations: OrganisationNames
  heading?: 'h2' | 'h3'
}

/** One line of the log: an event, or what one person saved of one thing within an hour, with each time behind it. */
export function Line({ locale, plan, line, organisations, heading: Heading = 'h2' }: Props) {
  const t = getTranslator(locale, 'events')
  const [newest] = line
  const oldest = line.at(-1)
  if (!newest || !oldest) return null
  const reason = reasonBeside(newest.reason, newest.after)
  const change = { locale, objectType: newest.objectType, organisations }
  return (
    <li className="grid gap-x-6 border-grey-200 border-b py-3 text-base md:grid-cols-[13rem_1fr]">
      <div className="text-quiet">
        <time dateTime={newest.at.toISOString()}>{formatDateTime(newest.at, locale)}</time>
        <span className="block break-words">{actorWords(newest, locale)}</span>
      </div>
      <div className="min-w-0">
        <Heading className="font-semibold text-base">{kindWords(newest.kind, locale)}</Heading>
        <p>
          <About locale={locale} plan={plan} event={newest} organisations={organisations} />
        </p>
        {line.length > 1 && <p className="text-quiet">{savesWords(line.length, oldest.at, newest.at, locale)}</p>}
        <EventChange {...change} changes={changeOf(line.toReversed())} />
        {reason && (
          <p>
            <span className="text-quiet">{t('reason')}:</span> {reason}
          </p>
        )}
        {line.length > 1 && (
          // on paper the line says how often and since when: all that was typed in between would be sheets of it
          <div className="print:hidden">
            <Details summary={t('oneByOne', { count: formatNumber(line.length, locale) })}>
              <ol className="grid gap-2">
                {line.map((event) => (
                  <li key={String(event.id)}>
                    <time dateTime={event.at.toISOString()} className="text-quiet">
                      {formatTime(event.at)}
                    </time>
                    <EventChange {...change} changes={changeOf([event])} />
                  </li>
                ))}
              </ol>
            </Details>
          </div>
        )}
      </div>
    </li>
  )
}

/** How often something was saved, and when: within a minute at one time. */
function savesWords(times: number, first: Date, last: Date, locale: Locale): string {
  const t = getTranslator(locale, 'events')
  const [count, from, to] = [formatNumber(times, locale), formatTime(first), formatTime(last)]
  return from === to ? t('savesAt', { count, at: to }) : t('saves', { count, from, to })
}

export function actorWords({ actor, actorId }: NamedEvent, locale: Locale): string {
  const t = getTranslator(locale, 'events')
  return actor?.name ?? t(actorId === null ? 'system' : 'unknownPerson')
}

/** What it is about: the action, the person, the report, with a way there. */
function About({ locale, plan, event, organisations }: Pick<Props, 'locale' | 'plan' | 'organisations'> & { event: NamedEvent }) {
  const t = getTranslator(locale, 'events')
  if (event.person) return event.person.name
  const { action, year } = event
  const organisation = event.objectType === 'Organisation' && organisations.find(({ id }) => id === event.objectId)
  if (organisation) return named(organisation.nameNl, organisation.nameEn, locale) ?? organisation.slug
  if (action) {
    const title = named(action.titleNl, action.titleEn, locale)
    const words = title ? `${t('actionNumber', { number: action.number })}: ${title}` : t('actionNumber', { number: action.number })
    return (
      <>
        <PublicLink locale={locale} plan={plan} parts={['actions', action.number]}>
          {words}
        </PublicLink>
        {year !== null && `, ${year}`}
      </>
    )
  }
  const thing = thingWords(event, locale)
  return year === null ? thing : t('ofYear', { thing, year: String(year) })
}

export function thingWords({ objectType, objectId, after }: NamedEvent, locale: Locale): string {
  const t = getTranslator(locale, 'events')
  const number = fieldsOf(after).number
  if (objectType === 'Edition' && typeof number === 'number') return t('edition', { number: String(number) })
  if (objectType === 'FlagshipText') return t('flagship', { code: objectId.split('/').at(-1)?.toUpperCase() ?? '' })
  return objectWords(objectType, locale)
}
