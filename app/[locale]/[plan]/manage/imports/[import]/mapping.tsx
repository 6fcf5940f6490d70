import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { getTranslator } from '@/lib/i18n'
import { fieldsOf, requiredFields } from '@/lib/import/column-mapping.rules'
import type { ImportView } from '@/lib/import/import.queries'
import { columnName } from '@/lib/import/import-file.rules'
import type { Locale } from '@/lib/locale'
import { MappingForm } from './mapping-form'

/** Longest beginning of a text that tells which column it is, in characters. */
const longest = 40

/** Which column each field is in: open when one that is needed was not found, or the title is to be chosen here; else folded. */
export function MappingSection({ locale, plan, view }: { locale: Locale; plan: string; view: ImportView }) {
  const t = getTranslator(locale, 'import')
  const without = (text: string) =>
    text === '' ? t('noHeading') : t('exampleOnly', { text: text.length > longest ? `${text.slice(0, longest)} …` : text })
  const columns = view.headings.map((heading, index) => ({
    value: String(index),
    label: t('columnOption', { letter: columnName(index), heading: heading || without(view.examples[index] ?? '') }),
  }))
  const fields = fieldsOf[view.kind].map((field) => ({
    name: `column.${field}`,
    label: t(`columns.${field}`),
    note: requiredFields[view.kind].includes(field) ? t('mappingRequired') : undefined,
    column: view.mapping.columns[field]?.toString() ?? '',
  }))
  const form = (
    <MappingForm
      locale={locale}
      plan={plan}
      number={view.number}
      fields={fields}
      columns={columns}
      words={{ none: t('notImported'), submit: t('mappingSubmit') }}
    />
  )
  const text = <p className="mb-4 max-w-text text-base">{t('mappingText')}</p>
  return (
    <section aria-labelledby="columns">
      <h2 id="columns" className="mb-2">
        {t('mappingTitle')}
      </h2>
      {view.missing.length > 0 ? (
        <div className="grid gap-4">
          <Notice kind="warning" title={t('mappingNeeded')} />
          <div>
            {text}
            {form}
          </div>
        </div>
      ) : (
        <Details summary={t('mappingSummary')} open={view.notes.some(({ key }) => key === 'noTitleColumn')}>
          {text}
          {form}
        </Details>
      )}
    </section>
  )
}
