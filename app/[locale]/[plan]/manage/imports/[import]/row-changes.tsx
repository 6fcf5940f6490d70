import { Cell, HeaderCell } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { getTranslator } from '@/lib/i18n'
import type { FieldChange, Flaw, RowDifference } from '@/lib/import/difference/rules'
import type { Locale } from '@/lib/locale'

const tones = { new: 'success', changed: 'info', unchanged: 'neutral', conflict: 'warning', error: 'error' } as const
const longest = 300

/** What a sentence about a row says: of the import itself, or of the plan where it says the same about a form. */
export function flawInWords({ key, values }: Flaw, locale: Locale): string {
  const translate = (key.startsWith('rules.') ? getTranslator(locale, 'rules') : getTranslator(locale, 'import')) as unknown as (
    key: string,
    values: Record<string, string>,
  ) => string
  return translate(key.startsWith('rules.') ? key.slice('rules.'.length) : `flaws.${key}`, values)
}

/** One row of the file: what would become of it, what is wrong with it, and every value that changes. */
export function RowChanges({ locale, row }: { locale: Locale; row: RowDifference }) {
  const t = getTranslator(locale, 'import')
  const lines = Math.max(1, row.flaws.length > 0 ? 1 : row.changes.length)
  const head = (
    <>
      <HeaderCell scope="row" numeric rowSpan={lines}>
        {row.line}
      </HeaderCell>
      <Cell rowSpan={lines} className="whitespace-nowrap font-semibold">
        {[row.number || '–', row.year].filter(Boolean).join(', ')}
      </Cell>
      <Cell rowSpan={lines}>
        <Tag tone={tones[row.outcome]}>{t(`outcome.${row.outcome}`)}</Tag>
      </Cell>
    </>
  )
  if (row.flaws.length > 0) {
    return (
      <tr>
        {head}
        <Cell colSpan={3}>
          <ul className="grid gap-1">
            {row.flaws.map((flaw) => (
              <li key={`${flaw.key} ${flaw.field} ${flaw.cell}`}>
                {flaw.cell && <strong className="font-semibold">{flaw.cell}</strong>} {flawInWords(flaw, locale)}
              </li>
            ))}
          </ul>
        </Cell>
      </tr>
    )
  }
  const [first, ...more] = row.changes
  return (
    <>
      <tr>
        {head}
        {first ? <Change locale={locale} change={first} /> : <Cell colSpan={3} />}
      </tr>
      {more.map((change) => (
        <tr key={change.field}>
          <Change locale={locale} change={change} />
        </tr>
      ))}
    </>
  )
}

function Change({ locale, change }: { locale: Locale; change: FieldChange }) {
  const t = getTranslator(locale, 'import')
  const shown = (text: string) =>
    text === '' ? <em className="text-quiet">{t('empty')}</em> : text.length > longest ? `${text.slice(0, longest)} …` : text
  return (
    <>
      <Cell>
        {t(`columns.${change.field as 'number'}`)}
        {change.cell && <span className="block text-quiet text-sm">{change.cell}</span>}
      </Cell>
      <Cell className="wrap-break-word min-w-44 whitespace-pre-line text-quiet">{shown(inWords(change.field, change.before, locale))}</Cell>
      <Cell className="wrap-break-word min-w-44 whitespace-pre-line">{shown(inWords(change.field, change.after, locale))}</Cell>
    </>
  )
}

/** Files hold codes, so that both languages can be read back; people read words. */
function inWords(field: string, text: string, locale: Locale): string {
  if (text === '') return text
  if (field === 'titleStatus') return getTranslator(locale, 'import')(`titleStatus.${text as 'OFFICIAL'}`)
  if (field === 'status') return getTranslator(locale, 'status')(`${text as 'REALISED'}.label`)
  if (field === 'nothingToReport') return getTranslator(locale, 'lists')(`nothingToReport.${text as 'TOO_EARLY'}`)
  return field === 'closingReason' ? getTranslator(locale, 'lists')(`closingReason.${text as 'OTHER'}`) : text
}
