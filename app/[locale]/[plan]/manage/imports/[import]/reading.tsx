import { Notice } from '@/components/ui/notice'
import { getTranslator, sentenceOf } from '@/lib/i18n'
import { noHeadLine } from '@/lib/import/column-mapping-heading.rules'
import { encodings } from '@/lib/import/encoding.rules'
import type { ImportView } from '@/lib/import/import.queries'
import type { FileNote } from '@/lib/import/import-file.rules'
import { delimiters } from '@/lib/import/text-file.rules'
import type { Locale } from '@/lib/locale'
import { ReadingForm } from './reading-form'

/** Longest beginning of a row that tells which one it is, in characters. */
const longest = 70

/** How the file was read, each part of it to be chosen again, and what one does not see in it. */
export function ReadingSection({ locale, plan, view }: { locale: Locale; plan: string; view: ImportView }) {
  const t = getTranslator(locale, 'import')
  const { encoding, delimiter, sheets } = view.reading
  const rows = view.headRows.map(({ line, text }) => ({
    value: String(line),
    label: t('headRowOption', { line: String(line), text: text.length > longest ? `${text.slice(0, longest)} …` : text }),
  }))
  rows.unshift({ value: String(noHeadLine), label: t('noHeadRow') })
  const fields = [
    ...(encoding
      ? [{ name: 'encoding', value: encoding, options: encodings.map((one) => ({ value: one, label: t(`encoding.${one}`) })) }]
      : []),
    ...(delimiter
      ? [
          {
            name: 'delimiter',
            value: delimiter,
            options: (Object.keys(delimiters) as (keyof typeof delimiters)[]).map((one) => ({ value: one, label: t(`delimiter.${one}`) })),
          },
        ]
      : []),
    ...(sheets.length > 0 ? [{ name: 'sheet', value: view.sheet ?? '', options: sheets.map((one) => ({ value: one, label: one })) }] : []),
    { name: 'headLine', value: String(view.mapping.headLine), options: rows },
  ].map((field) => ({ ...field, label: t(`reading.${field.name as 'encoding'}`) }))
  return (
    <section aria-labelledby="reading" className="grid gap-4">
      <div>
        <h2 id="reading">{t('readingTitle')}</h2>
        <p className="mt-2 max-w-text text-base">{t('readingText')}</p>
      </div>
      {view.notes.length > 0 && (
        <Notice kind={view.notes.some(({ key }) => doubtful.includes(key)) ? 'warning' : 'info'} title={t('notesTitle')}>
          <ul className="grid gap-1">
            {view.notes.map((note) => (
              <li key={note.key} className="wrap-anywhere">
                {noteInWords(note, locale)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ReadingForm locale={locale} plan={plan} number={view.number} fields={fields} words={{ submit: t('readAgain') }} />
    </section>
  )
}

/** What may mean that something was read wrongly, or that nobody saw it. */
const doubtful = [
  'strayBytes',
  'garbled',
  'unusualEncoding',
  'hiddenRows',
  'filteredRows',
  'hiddenColumns',
  'columnsTwice',
  'noTitleColumn',
]

function noteInWords({ key, values }: FileNote, locale: Locale): string {
  const { count, ...words } = values
  return sentenceOf(locale, 'import', `notes.${key}`, count === undefined ? words : { ...words, count: Number(count) })
}
