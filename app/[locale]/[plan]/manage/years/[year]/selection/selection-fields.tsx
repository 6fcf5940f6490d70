import type { SelectionDecision, SharedReason } from '@/lib/status/selection.rules'
import { workingStates } from '@/lib/status/status.rules'
import { NothingToReport, UnchangedReason } from '@/prisma/generated/enums'
import { RowChoice, RowText, rowControl } from '../row-field'
import { useSheet, useWords } from '../sheet-context'

type SetStatus = Extract<SelectionDecision, { kind: 'setStatus' }>
export type Bulk = { to: SetStatus['to'] | null; confirm: boolean }

/** The one status for all; closing states are given in the row, where one says why and where it went. */
export function StatusChoice({ value, change }: { value: Bulk; change: (value: Bulk) => void }) {
  const t = useWords('sheet')
  const status = useWords('status')
  const lists = useWords('lists')
  const toOf = (chosen: string): Bulk['to'] => {
    const working = workingStates.find((state) => state === chosen)
    const nothing = Object.values(NothingToReport).find((reason) => reason === chosen)
    return working ? { status: working, nothingToReport: null } : nothing ? { status: null, nothingToReport: nothing } : null
  }
  return (
    <>
      <label className="grid gap-1 font-semibold">
        {t('selection.setStatus.choice')}
        <select
          value={value.to?.status ?? value.to?.nothingToReport ?? ''}
          onChange={({ target }) => change({ ...value, to: toOf(target.value) })}
          className={`${rowControl} select-arrow font-normal`}
        >
          <option value="">{t('closing.choose')}</option>
          {workingStates.map((state) => (
            <option key={state} value={state}>
              {status(`${state}.label`)}
            </option>
          ))}
          <optgroup label={t('status.nothing')}>
            {Object.values(NothingToReport).map((reason) => (
              <option key={reason} value={reason}>
                {lists(`nothingToReport.${reason}`)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <label className="flex min-h-[2rem] cursor-pointer items-center gap-2">
        <input
          type="checkbox"
          checked={value.confirm}
          onChange={({ target }) => change({ ...value, confirm: target.checked })}
          className="size-[1.25rem] cursor-pointer accent-action"
        />
        {t('selection.setStatus.confirm')}
      </label>
    </>
  )
}

/** Asked when rows stand still for the second year; one reason for all of them, never required (rule 8). */
export function ReasonChoice({ count, value, change }: { count: number; value: SharedReason; change: (value: SharedReason) => void }) {
  const { locale } = useSheet()
  const t = useWords('sheet')
  const lists = useWords('lists')
  const sentence = ({ nl: 'reasonNl', en: 'reasonEn' } as const)[locale]
  return (
    <div className="grid gap-2 border-grey-600 border-l-4 pl-2">
      <RowChoice
        label={t('reason.unchanged')}
        hint={t('selection.reasonHint', { count })}
        empty={t('reason.none')}
        value={value.unchangedReason}
        options={Object.values(UnchangedReason).map((reason) => ({ value: reason, label: lists(`unchangedReason.${reason}`) }))}
        choose={(chosen) =>
          change({ ...value, unchangedReason: Object.values(UnchangedReason).find((reason) => reason === chosen) ?? null })
        }
      />
      {value.unchangedReason !== null && (
        <RowText
          label={t('reason.sentence')}
          language={locale}
          value={value[sentence]}
          rows={1}
          write={(text) => change({ ...value, [sentence]: text })}
          leave={() => {}}
        />
      )}
    </div>
  )
}
