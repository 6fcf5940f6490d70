import { kindWords, objectWords } from '@/components/event/event-words'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { eventKinds, eventObjects } from '@/lib/event/event.rules'
import type { LogQuery } from '@/lib/event-log/event-log.schema'
import { byLabel } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'

type Choices = { people: { id: string; name: string }[]; years: number[]; kinds: string[]; objects: string[] }

type Props = { locale: Locale; target: string; query: LogQuery; choices: Choices }

/** The filters of the event log: a plain form that puts the choices in the address. It offers what there is something to read about. */
export function LogFilters({ locale, target, query, choices: { people, years, ...there } }: Props) {
  const t = getTranslator(locale, 'events')
  const kinds = eventKinds
    .filter((kind) => there.kinds.includes(kind) || kind === query.kind)
    .map((value) => ({ value, label: kindWords(value, locale) }))
    .sort(byLabel(locale))
  const objects = eventObjects
    .filter((object) => there.objects.includes(object) || object === query.object)
    .map((value) => ({ value, label: objectWords(value, locale) }))
    .sort(byLabel(locale))
  return (
    <form method="get" action={target} className="grid items-end gap-x-4 gap-y-4 sm:grid-cols-2 lg:gap-x-6 lg:grid-cols-5 print:hidden">
      <Select
        name="person"
        label={t('person')}
        empty={t('all')}
        defaultValue={query.person ?? ''}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select name="object" label={t('object')} empty={t('all')} defaultValue={query.object ?? ''} options={objects} />
      <Select name="kind" label={t('kind')} empty={t('all')} defaultValue={query.kind ?? ''} options={kinds} />
      <Select
        name="year"
        label={t('year')}
        empty={t('all')}
        defaultValue={query.year ?? ''}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <TextField name="action" label={t('action')} defaultValue={query.action ?? ''} maxLength={8} autoComplete="off" />
      <div className="flex flex-wrap items-center gap-4 sm:col-span-2 lg:col-span-5">
        <Button type="submit">{t('apply')}</Button>
        <a href={target} className="text-base">
          {t('clear')}
        </a>
      </div>
    </form>
  )
}
