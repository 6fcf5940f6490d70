import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { choiceToSlug } from '@/lib/status/action-list.rules'
import type { ListField, ListQuery } from '@/lib/status/action-list.schema'
import { AskButton } from '../ui/ask-button'
import { type Option, Select } from '../ui/select'
import { TextField } from '../ui/text-field'

/** What can be chosen in a filter; the search is typed. */
export type FilterOptions = Record<Exclude<ListField, 'q'>, Option[]>

type Props = {
  locale: Locale
  /** The list itself: a plain form that puts the choices in the address. */
  target: string
  query: ListQuery
  options: FilterOptions
  /** What is wrong with a field, in a sentence. */
  errors: Partial<Record<ListField, string>>
}

const fields = ['year', 'status', 'flagship', 'goal', 'group', 'theme', 'organisation'] as const

/** The filters of the list. Filters without a choice are left out. */
export function ListFilters({ locale, target, query, options, errors }: Props) {
  const t = getTranslator(locale, 'actions')
  const chosen = { ...query, year: query.year ? String(query.year) : null, status: query.status && choiceToSlug(query.status) }
  return (
    <form method="get" action={target} className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
      {fields
        .filter((field) => options[field].length > 0 || errors[field])
        .map((field) => (
          <Select
            key={field}
            name={field}
            label={t(`field.${field}`)}
            options={options[field]}
            empty={field === 'year' ? undefined : t('any')}
            defaultValue={chosen[field] ?? ''}
            error={errors[field]}
          />
        ))}
      <TextField name="q" type="search" label={t('field.q')} defaultValue={query.q ?? ''} maxLength={100} error={errors.q} />
      <div className="self-end lg:col-span-4">
        <AskButton>{t('apply')}</AskButton>
      </div>
    </form>
  )
}
