import { StateMark } from '@/components/state-mark'
import { Icon } from '@/components/ui/icon'
import type { EntryValues } from '@/lib/status/entry/rules'
import { closingStates, isClosing, isWorking, type WorkingState, workingStates } from '@/lib/status/rules'
import type { SheetRow } from '@/lib/status/sheet/rules'
import { type ActionStatus, NothingToReport } from '@/prisma/generated/enums'
import { rowControl } from './row-field'
import { useSheet, useWords } from './sheet-context'

type Props = { row: SheetRow; mine: EntryValues; invalid: boolean }

/** The four working states as radio buttons, side by side; everything else in one list beside them. */
export function StatusField({ row, mine, invalid }: Props) {
  const { queue, year, legend } = useSheet()
  const t = useWords('sheet')
  const status = useWords('status')
  const lists = useWords('lists')
  const name = `status-${row.number}`
  const choose = (change: { status: ActionStatus | null; nothingToReport: NothingToReport | null }) =>
    queue.edit(row.number, change, 'choice')
  const other = isWorking(mine.status) ? '' : (mine.status ?? mine.nothingToReport ?? '')
  return (
    <fieldset aria-invalid={invalid || undefined} className="min-w-0">
      <legend className="font-semibold text-sm lg:sr-only">
        {t('column.status', { year: String(year) })}
        <span className="sr-only">{`, ${t('number', { number: row.number })}`}</span>
      </legend>
      <div className="grid grid-cols-2 gap-1.5">
        {workingStates.map((state) => (
          <StateChoice
            key={state}
            state={state}
            name={name}
            label={status(`${state}.label`)}
            definition={status(`${state}.definition`)}
            checked={mine.status === state}
            choose={() => choose({ status: state, nothingToReport: null })}
          />
        ))}
      </div>
      <div className="mt-1.5 flex gap-1.5">
        <select
          id={`${name}-other`}
          aria-label={t('status.otherLabel', { number: row.number })}
          value={other}
          onChange={({ target }) => choose(chosenOther(target.value))}
          className={`${rowControl} select-arrow grow ${other ? 'border-2 border-action font-semibold' : 'text-quiet'}`}
        >
          <option value="">{t('status.other')}</option>
          <optgroup label={t('status.closing')}>
            {closingStates.map((state) => (
              <option key={state} value={state}>
                {status(`${state}.label`)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('status.nothing')}>
            {Object.values(NothingToReport).map((reason) => (
              <option key={reason} value={reason}>
                {`${status('NOTHING_TO_REPORT.label')}: ${lowerFirst(lists(`nothingToReport.${reason}`))}`}
              </option>
            ))}
          </optgroup>
        </select>
        <button
          type="button"
          popoverTarget={legend}
          aria-label={t('definitions')}
          className="flex min-h-[2.25rem] min-w-[2.25rem] cursor-pointer items-center justify-center rounded-sm text-action hover:bg-action-tint"
        >
          <Icon name="question" />
        </button>
      </div>
    </fieldset>
  )
}

type ChoiceProps = { state: WorkingState; name: string; label: string; definition: string; checked: boolean; choose: () => void }

/** The radio button lies over its sign and word: the whole box can be pressed, and the keyboard finds a real radio button. */
function StateChoice({ state, name, label, definition, checked, choose }: ChoiceProps) {
  return (
    <label
      className={`relative flex min-h-[2.25rem] cursor-pointer items-center gap-1.5 rounded-sm border px-1.5 py-1 text-sm leading-tight has-focus-visible:outline-3 has-focus-visible:outline-action has-focus-visible:outline-offset-2 ${
        checked ? 'border-2 border-action bg-action-tint px-[0.3125rem] font-semibold' : 'border-grey-600 bg-white hover:bg-grey-200'
      }`}
    >
      <input
        type="radio"
        id={`${name}-${state}`}
        name={name}
        value={state}
        checked={checked}
        onChange={choose}
        // under the pointer, and as the description that a screen reader gives
        title={definition}
        className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
      />
      <StateMark state={state} />
      <span className="min-w-0">{label}</span>
    </label>
  )
}

function chosenOther(value: string): { status: ActionStatus | null; nothingToReport: NothingToReport | null } {
  const nothingToReport = Object.values(NothingToReport).find((reason) => reason === value) ?? null
  const status = closingStates.find((state) => state === value) ?? null
  return { status: isClosing(status) ? status : null, nothingToReport }
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
