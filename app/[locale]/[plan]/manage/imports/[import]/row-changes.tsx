import { Cell, HeaderCell } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { getTranslator, sentenceOf } from '@/lib/i18n'
import type { CellChange, RowDifference, RowFlaw } from '@/lib/import/import-difference.rules'
import type { ValueList } from '@/lib/import/imported-value.rules'
import type { Labels } from '@/lib/import/value-decision.rules'
import type { Locale } from '@/lib/locale'

const tones = { new: 'success', changed: 'info', unchanged: 'neutral', conflict: 'warning', error: 'error' } as const
const longest = 300

/** What a sentence about a row says: of the import itself, or of the plan where it says the same about a form. */
export function flawInWords({ key, values }: RowFlaw, locale: Locale): string {
  return key.startsWith('rules.')
    ? sentenceOf(locale, 'rules', key.slice('rules.'.length), values)
    : sentenceOf(locale, 'import', `flaws.${key}`, values)
}

/** One row of the file: what would become of it, what is wrong with it, and every value that changes. */
export function RowChanges({ locale, row, labels }: { locale: Locale; row: RowDifference; labels: Labels }) {
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
              <li key={`${flaw.key} ${flaw.field} ${flaw.cell} ${Object.values(flaw.values).join(' ')}`}>
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
        {first ? <Change locale={locale} change={first} labels={labels} /> : <Cell colSpan={3} />}
      </tr>
      {more.map((change) => (
        <tr key={change.field}>
          <Change locale={locale} change={change} labels={labels} continued />
        </tr>
      ))}
    </>
  )
}

/** What one field was and becomes; the cell that begins a line by itself stands below the one that has others before it. */
function Change({ locale, change, labels, continued }: { locale: Locale; change: CellChange; labels: Labels; continued?: boolean }) {
  const t = getTranslator(locale, 'import')
  const shown = (text: string) =>
    text === '' ? <span className="text-quiet">{t('empty')}</span> : text.length > longest ? `${text.slice(0, longest)} …` : text
  const was = shown(inWords(change.field, change.before, locale, labels))
  return (
    <>
      <Cell className={continued ? 'pl-1 md:pl-1.5 lg:pl-2' : undefined}>
        {t(`columns.${change.field as 'number'}`)}
        {change.cell && <span className="block text-quiet text-sm">{change.cell}</span>}
      </Cell>
      <Cell className="wrap-anywhere min-w-44 whitespace-pre-line text-quiet max-md:hidden">{was}</Cell>
      <Cell className="wrap-anywhere whitespace-pre-line md:min-w-44">
        {shown(inWords(change.field, change.after, locale, labels))}
        {/* side by side on a wide screen; on a phone what comes from the file must not lie outside it */}
        <span className="block text-quiet text-sm md:hidden">
          {t('was')}: {was}
        </span>
      </Cell>
    </>
  )
}

/** What the codes of a field are codes of, and what separates several. */
const coded: Record<string, [list: ValueList, between: string]> = {
  flagship: ['flagship', ' '],
  goals: ['goals', ' '],
  targetGroups: ['targetGroups', ' '],
  themes: ['themes', ' '],
  leads: ['organisations', '; '],
  partners: ['organisations', '; '],
  successorOrganisation: ['organisations', '; '],
  titleStatus: ['titleStatus', ' '],
  status: ['status', ' '],
  nothingToReport: ['nothingToReport', ' '],
  closingReason: ['closingReason', ' '],
}

/** Files hold codes, so that both languages can be read back; people read words. */
function inWords(field: string, text: string, locale: Locale, labels: Labels): string {
  const [list, between] = coded[field] ?? []
  if (!list || !between || text === '') return text
  return text
    .split(between)
    .map((code) => labels[list]?.[code]?.[locale] ?? code)
    .join('; ')
}
