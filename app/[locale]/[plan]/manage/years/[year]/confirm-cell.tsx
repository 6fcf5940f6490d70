import { buttonStyle } from '@/components/ui/button-style'
import { Icon } from '@/components/ui/icon'
import { statusAsLastYear } from '@/lib/status/rules'
import type { SheetRow } from '@/lib/status/sheet/rules'
import type { RowState } from './row-state'
import { RowStatus } from './row-status'
import { useMoment, useSheet, useWords } from './sheet-context'

/** Confirming, or taking that back, and below it whether everything is saved. */
export function ConfirmCell({ row, state, toGap }: { row: SheetRow; state: RowState; toGap: () => void }) {
  const { queue, year, shortcuts, focusAfter } = useSheet()
  const t = useWords('sheet')
  const status = useWords('status')
  const moment = useMoment()
  const open = !state.mine.status && !state.mine.nothingToReport
  const asLastYear = open ? statusAsLastYear(row.last?.status ?? null) : null
  const waits = open && !asLastYear
  const { confirmed } = state
  const press = (byKeyboard: boolean) => {
    if (confirmed) return queue.ask(row.number, 'withdraw')
    queue.ask(row.number, 'confirm')
    if (queue.row(row.number).asked) toGap()
    // a mouse stays where it is: the space bar that scrolls the page must not confirm the next row
    else if (byKeyboard) focusAfter(row.number)
  }
  const name = asLastYear
    ? t('confirm.as', { number: row.number, status: status(`${asLastYear}.label`) })
    : t('confirm.of', { number: row.number })
  const offer = asLastYear ? t('confirm.asLastYear', { year: String(year - 1) }) : t('confirm.plain')
  const words = confirmed ? t('confirm.withdraw') : offer
  return (
    <div className="grid gap-1">
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
      {/* one button for both, so that the focus stays when a confirmation is taken back */}
      <button
        type="button"
        id={`confirm-${row.number}`}
        aria-label={confirmed ? t('confirm.withdrawOf', { number: row.number }) : `${words}: ${name}`}
        aria-keyshortcuts={shortcuts && !confirmed ? 'C' : undefined}
        aria-disabled={waits && !confirmed ? true : undefined}
        onClick={(event) => press(event.detail === 0)}
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
