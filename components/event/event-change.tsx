import type { FieldChange } from '@/lib/event-log/event-log.rules'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { fieldWords, type OrganisationNames, valueWords } from './event-words'
import { importedColumn } from './import-event-words'

type Props = { locale: Locale; objectType: string; changes: FieldChange[]; organisations: OrganisationNames }

/** What an event says of before and after, field by field, in words. */
export function EventChange({ locale, objectType, changes, organisations }: Props) {
  const t = getTranslator(locale, 'events')
  const words = (field: string, value: unknown) =>
    importedColumn(objectType, field, value, locale) ?? valueWords(field, value, locale, organisations)
  if (changes.length === 0) return null
  return (
    <dl className="mt-1 grid gap-x-4 text-base sm:grid-cols-[minmax(8rem,max-content)_1fr]">
      {changes.map(({ field, from, to }) => (
        <div key={field} className="py-0.5 sm:col-span-2 sm:grid sm:grid-cols-subgrid">
          <dt className="text-quiet">{fieldWords(field, objectType, locale)}</dt>
          <dd className="min-w-0 whitespace-pre-wrap break-words">
            {from !== undefined && (
              <>
                <span className="sr-only">{t('before')}: </span>
                <del className="text-quiet no-underline">{words(field, from) ?? t('empty')}</del>
                <span aria-hidden="true"> → </span>
              </>
            )}
            <span className="sr-only">{t('after')}: </span>
            {words(field, to) ?? <span className="text-quiet">{t('empty')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
