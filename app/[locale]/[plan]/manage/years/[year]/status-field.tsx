import { StateMark } from '@/components/status/state-mark'
import { Icon } from '@/components/ui/icon'
import type { EntryValues } from '@/lib/status/entry.rules'
import { closingStates, isClosing, isWorking, stateToSlug, type WorkingState, workingStates } from '@/lib/status/status.rules'
import { reasonAsked, type SheetRow } from '@/lib/status/year-sheet.rules'
import { type ActionStatus, NothingToReport } from '@/prisma/generated/enums'
import { isRepeating } from './early-changes'
import { reveal } from './opened/reveal'
import { rowControl } from './row-field'
import { useIsOpen, useSheet, useWords } from './sheet-context'

type Props = { row: SheetRow; mine: EntryValues; invalid: boolean }

/** The four working states as radio buttons, side by side; everything else in one list beside them, and what is chosen in words. */
export function StatusField({ row, mine, invalid }: Props) {
  const { queue, year, legend, opened } = useSheet()
  const open = useIsOpen(row.number)
  const t = useWords('sheet')
  const status = useWords('status')
  const lists = useWords('lists')
  const name = `status-${row.number}`
  const choose = (change: Choice) => {
    queue.edit(row.number, change, 'choice')
    // what a choice asks for is seen at once
    const asks = isClosing(change.status) || reasonAsked(change.status, row.last?.status ?? null, row.earlier) !== null
    if (asks && !isRepeating()) reveal(opened, row.number)
  }
  const chosen = mine.status ?? (mine.nothingToReport ? 'NOTHING_TO_REPORT' : null)
  const other = isWorking(mine.status) ? '' : (mine.status ?? mine.nothingToReport ?? '')
  return (
    <fieldset aria-invalid={invalid || undefined} className="min-w-0">
      <legend className="when-open font-semibold text-sm lg:sr-only">
        {t('column.status', { year: String(year) })}
        <span className="sr-only">{`, ${t('number', { number: row.number })}`}</span>
      </legend>
      <div className="row-choice" data-printed-year={year}>
        <div className="row-states when-open">
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
        {chosen && <p className={`row-chosen state-tag state-${stateToSlug(chosen)}`}>{status(`${chosen}.label`)}</p>}
        <select
          id={`${name}-other`}
          aria-label={t('status.otherLabel', { number: row.number })}
          value={other}
          onChange={({ target }) => choose(chosenOther(target.value))}
          className={`${rowControl} select-arrow row-other when-open lg:min-h-[2rem] lg:border-transparent lg:bg-transparent lg:bg-center lg:w-[2.25rem] lg:px-0 lg:text-transparent lg:hover:border-grey-600 lg:focus:border-grey-600 ${other ? 'border-2 border-action font-semibold' : 'text-quiet'}`}
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
        {open && (
          <span className="lg:hidden">
            <DefinitionsButton legend={legend} name={t('definitions')} />
          </span>
        )}
      </div>
      {open && mine.nothingToReport && (
        <p className="row-why" aria-hidden="true">
          {lists(`nothingToReport.${mine.nothingToReport}`)}
        </p>
      )}
    </fieldset>
  )
}

type ChoiceProps = { state: WorkingState; name: string; label: string; definition: string; checked: boolean; choose: () => void }

/** The radio button lies over its sign and word: the whole box can be pressed, and the keyboard finds a real radio button. */
function StateChoice({ state, name, label, definition, checked, choose }: ChoiceProps) {
  return (
    <label className={`row-state ${checked ? 'is-chosen' : ''}`}>
      <input
        type="radio"
        id={`${name}-${state}`}
        name={name}
        value={state}
        checked={checked}
        onChange={choose}
        // under the pointer, and as the description that a screen reader gives
        title={`${label}: ${definition}`}
        className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
      />
      <StateMark state={state} />
      <span className="row-state-word">{label}</span>
    </label>
  )
}

/** Opens what the statuses mean. */
export const DefinitionsButton = ({ legend, name }: { legend: string; name: string }) => (
  <button
    type="button"
    popoverTarget={legend}
    aria-label={name}
    className="flex size-[2rem] lg:size-[1.75rem] shrink-0 cursor-pointer items-center justify-center rounded-sm text-action hover:bg-action-tint"
  >
    <Icon name="question" />
  </button>
)

type Choice = { status: ActionStatus | null; nothingToReport: NothingToReport | null }

function chosenOther(value: string): Choice {
  const nothingToReport = Object.values(NothingToReport).find((reason) => reason === value) ?? null
  const status = closingStates.find((state) => state === value) ?? null
  return { status: isClosing(status) ? status : null, nothingToReport }
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
