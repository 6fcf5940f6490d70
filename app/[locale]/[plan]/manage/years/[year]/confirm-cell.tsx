import { buttonStyle } from '@/components/ui/button-style'
import { Icon } from '@/components/ui/icon'
import { statusAsLastYear } from '@/lib/status/rules'
import type { SheetRow } from '@/lib/status/sheet/rules'
import { confirmationOf } from './row-focus'
import type { RowState } from './row-state'
import { RowStatus } from './row-status'
import { useMoment, useSheet, useWords } from './sheet-context'
import { useReady } from './use-ready'

/** Confirming, or taking that back, and below it whether everything is saved. */
export function ConfirmCell({ row, state, toGap }: { row: SheetRow; state: RowState; toGap: () => void }) {
  const { queue, year, focusAfter } = useSheet()
  const ready = useReady()
  const t = useWords('sheet')
  const status = useWords('status')
  const moment = useMoment()
  const open = !state.mine.status && !state.mine.nothingToReport
  const asLastYear = open ? statusAsLastYear(row.last?.status ?? null) : null
  const waits = open && !asLastYear
  const { confirmed } = state
  // a key pressed there does nothing: the button under the focus just became another one
  const stayBeside = () => document.getElementById(confirmationOf(row.number))?.focus({ preventScroll: true })
  const press = (byKeyboard: boolean) => {
    queue.ask(row.number, confirmed ? 'withdraw' : 'confirm')
    if (!confirmed && queue.row(row.number).asked) toGap()
    else if (!confirmed && byKeyboard) focusAfter(row.number)
    else stayBeside()
  }
  const name = asLastYear
    ? t('confirm.as', { number: row.number, status: status(`${asLastYear}.label`) })
    : t('confirm.of', { number: row.number })
  const offer = asLastYear ? t('confirm.asLastYear', { year: String(year - 1) }) : t('confirm.plain')
  const words = confirmed ? t('confirm.withdraw') : offer
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and this is a word and a button
    <div
      role="group"
      id={confirmationOf(row.number)}
      aria-label={t('confirm.group', { number: row.number })}
      tabIndex={-1}
      className="grid gap-1"
    >
      {confirmed && (
        <div className="text-sm">
          <p className="flex items-center gap-1 font-semibold text-base text-success">
            <Icon name="circle-check" />
            {t('confirm.done')}
          </p>
          <p className="text-quiet">
            {confirmed.by ? t('confirm.by', { moment: moment(confirmed.at), name: confirmed.by }) : moment(confirmed.at)}
          </p>
        </div>
      )}
      <button
        type="button"
        id={`confirm-${row.number}`}
        disabled={!ready}
        aria-label={confirmed ? t('confirm.withdrawOf', { number: row.number }) : `${words}: ${name}`}
        aria-keyshortcuts={confirmed ? undefined : 'Control+Enter'}
        aria-disabled={waits && !confirmed ? true : undefined}
        // the second click of two in a row would take back what the first one did
        onClick={({ detail }) => (detail < 2 ? press(detail === 0) : stayBeside())}
        // a key that is held down would confirm row after row unseen
        onKeyDown={(event) => event.repeat && event.preventDefault()}
        className={
          confirmed
            ? 'min-h-[1.75rem] w-fit cursor-pointer text-action text-sm underline underline-offset-4 hover:text-action-hover'
            : `${buttonStyle(waits ? 'secondary' : 'primary')} w-full scroll-mt-36 px-2`
        }
      >
        {words}
      </button>
      <RowStatus row={row} state={state} />
    </div>
  )
}
