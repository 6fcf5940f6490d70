import { allTypedIn, type FormState, problemAt } from '@/lib/form-result'
import { Fieldset } from '../ui/fieldset'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import type { RowColumn, Rows } from './revision-fields'

/** A list in lines, with empty ones to fill in below it: no script is needed to add one. */
export function RevisionRows({ list, state, titled }: { list: Rows; state: FormState | null; titled: boolean }) {
  const filled = list.columns.map((column, index) =>
    allTypedIn(
      state,
      column.name,
      list.rows.map((row) => row[index] ?? ''),
    ),
  )
  const lines = Math.max(list.rows.length + list.spare, ...filled.map((column) => column.length))
  return (
    <Fieldset id={list.name} label={list.label} labelHidden={titled} hint={list.hint} error={problemAt(state, list.name)}>
      <ol className={`grid gap-3 ${titled ? '' : 'mt-1'}`}>
        {Array.from({ length: lines }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place, in the form and in its answer
          <li key={row} className={`grid gap-x-4 gap-y-2 border-grey-300 border-b pb-3 sm:grid-cols-2 ${inColumns(list.columns.length)}`}>
            <span className="sr-only">{list.line.replace('{number}', String(row + 1))}</span>
            {list.columns.map((column, index) => (
              <Cell key={column.name} column={column} row={row} value={filled[index]?.[row]} state={state} />
            ))}
          </li>
        ))}
      </ol>
    </Fieldset>
  )
}

/** What fits on a line; of five the first two, which are names, have a line of their own, and of four the first, a name, has the most room. */
const inColumns = (count: number) =>
  count === 5
    ? 'lg:grid-cols-6 lg:*:col-span-2 lg:[&>:nth-child(-n+3)]:col-span-3'
    : count === 3
      ? 'md:grid-cols-3'
      : count === 4
        ? 'lg:grid-cols-[2fr_1fr_1fr_1fr]'
        : 'lg:grid-cols-4'

function Cell({ column, row, value, state }: { column: RowColumn; row: number; value: string | undefined; state: FormState | null }) {
  const { name, label, type, options, empty, start = '' } = column
  const id = `${name}.${row}`
  const field = { name, id, label, error: problemAt(state, id), defaultValue: value ?? start }
  return options ? (
    <Select key={value} {...field} options={options} empty={empty} />
  ) : (
    <TextField {...field} type={type} autoComplete="off" />
  )
}
