import type { SheetRow } from '@/lib/status/year-sheet.rules'
import { address } from '@/lib/web/addresses'
import { useMoment, useSheet, useWords } from './sheet-context'

/** In a closed year: whether an action may be corrected, since when and by whom, and for coordinators the way to change that. */
export function RowLock({ row: { number, unlocked } }: { row: SheetRow }) {
  const { locale, plan, year, closed, steers } = useSheet()
  const t = useWords('sheet')
  const moment = useMoment()
  if (!closed) return null
  const href = address(locale, plan, ['manage', 'years', year, 'unlocks', number])
  const since = unlocked && moment(unlocked.at)
  return (
    <div className="mt-1 grid gap-0.5 text-sm">
      {unlocked && since && (
        <p>
          {unlocked.by ? t('unlocked.since', { moment: since, name: unlocked.by }) : t('unlocked.sinceSomebody', { moment: since })}
          <span className="block text-quiet">{unlocked.reason}</span>
        </p>
      )}
      {steers && (
        <p className="print:hidden">
          <a href={href} aria-label={t(unlocked ? 'unlocked.lockOf' : 'unlocked.unlockOf', { number })}>
            {t(unlocked ? 'unlocked.lock' : 'unlocked.unlock')}
          </a>
        </p>
      )}
    </div>
  )
}
