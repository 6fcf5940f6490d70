import { buttonStyle } from '@/components/ui/button-style'
import { Icon } from '@/components/ui/icon'
import { statusAsLastYear } from '@/lib/status/status.rules'
import type { SheetRow } from '@/lib/status/year-sheet.rules'
import { conceal, isList } from './opened/reveal'
import { confirmationOf } from './row-focus'
import type { RowState } from './row-state'
import { RowStatus } from './row-status'
import { useIsOpen, useMoment, useSheet, useWords } from './sheet-context'
import { useReady } from './use-ready'

/** Confirming, or taking that back, and below it whether everything is saved. */
export function ConfirmCell({ row, state, toGap }: { row: SheetRow; state: RowState; toGap: () => void }) {
  const { queue, year, focusAfter, goOn, opened } = useSheet()
  const isOpen = useIsOpen(row.number)
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
    if (confirmed) return stayBeside()
    if (queue.row(row.number).asked) return toGap()
    // a list shows one row at a time: the next one is what is to be done
    if (isList()) return byKeyboard ? focusAfter(row.number) : goOn(row.number)
    conceal(opened, row.number)
    if (byKeyboard) focusAfter(row.number)
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
      className="row-confirmation"
    >
      {confirmed && (
        <div className="text-sm">
          <p className="flex items-center gap-1 font-semibold text-success">
            <Icon name="circle-check" />
            {t('confirm.done')}
          </p>
          {isOpen && (
            <p className="text-quiet">
              {confirmed.by ? t('confirm.by', { moment: moment(confirmed.at), name: confirmed.by }) : moment(confirmed.at)}
            </p>
          )}
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
            ? 'row-withdraw when-open'
            : `${buttonStyle(open ? 'secondary' : 'primary')} row-do when-open px-2 lg:min-h-[2rem] lg:py-0.5 lg:text-sm ${waits ? 'border-grey-300! text-quiet!' : ''}`
        }
      >
        {asLastYear && !confirmed ? (
          <>
            <span className="lg:hidden">{words}</span>
            <span className="hidden lg:inline">{t('confirm.asLastYearShort', { year: String(year - 1) })}</span>
          </>
        ) : (
          words
        )}
      </button>
      <RowStatus row={row} state={state} open={isOpen} />
    </div>
  )
}
