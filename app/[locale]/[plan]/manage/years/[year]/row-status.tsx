import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'
import { lacksEvidence } from '@/lib/status/status.rules'
import type { SheetRow } from '@/lib/status/year-sheet.rules'
import { isDirty, type RowState } from './row-state'
import { gapOf, toEntry } from './row-values'
import { useMoment, useSheet, useWords } from './sheet-context'

const tones = { quiet: 'text-quiet', success: 'text-quiet', warning: 'text-warning', error: 'font-semibold text-error' }

/**
 * Whether the row is saved; in a closed row only what needs somebody is seen. Settled states are a live region; "saving" is not, and a time changes only with the minute, so that
 * a screen reader hears what matters and no more.
 */
export function RowStatus({ row, state, open }: { row: SheetRow; state: RowState; open: boolean }) {
  const t = useWords('sheet')
  const { tone, icon, text } = useSettled(state)
  const quiet = tone === 'quiet' || tone === 'success'
  const underway = state.underway !== null && !state.trouble
  const entry = toEntry(state.mine)
  const flagged = lacksEvidence(entry.status, entry.evidence.length)
  return (
    <div className="row-saved" id={`state-${row.number}`}>
      {open && state.underway && (
        <p className="flex items-center gap-1 text-quiet">
          <Icon name="hourglass" />
          {t('state.saving')}
        </p>
      )}
      <div role="status" className={underway ? 'sr-only' : !open && quiet && !state.restored ? 'row-quiet' : ''}>
        {text && (
          <p className={`flex gap-1 ${tones[tone]}`}>
            <Icon name={icon} className="mt-[0.15em]" />
            <span className="min-w-0">{text}</span>
          </p>
        )}
        {state.restored && <p className="mt-1 text-warning">{t('state.restored')}</p>}
      </div>
      <Remedy state={state} />
      {open && flagged && (
        <p className="flex gap-1 text-warning">
          <Icon name="warning" className="mt-[0.15em]" />
          {t('evidence.missing')}
        </p>
      )}
    </div>
  )
}

/** What the row is, once nothing is under way. */
function useSettled(state: RowState): { tone: keyof typeof tones; icon: IconName; text: ReactNode } {
  const t = useWords('sheet')
  const rules = useWords('rules')
  const moment = useMoment()
  const { trouble, changedBy, saved } = state
  const error = (text: string) => ({ tone: 'error' as const, icon: 'error' as const, text })
  if (trouble && 'conflict' in trouble) return { tone: 'quiet', icon: 'info', text: null }
  if (trouble && 'unreachable' in trouble) return error(t('state.unreachable'))
  if (trouble && 'signedOut' in trouble) return error(t('state.signedOut'))
  if (trouble && 'otherUser' in trouble) return error(t('state.otherUser'))
  if (trouble && 'forbidden' in trouble) return error(t('state.forbidden', { reference: trouble.forbidden }))
  if (trouble) return error(t('state.refused', { what: trouble.refused }))
  if (changedBy) {
    const name = changedBy.savedBy ?? t('conflict.somebody')
    return { tone: 'warning', icon: 'warning', text: t('state.changedBy', { name, moment: moment(changedBy.savedAt) }) }
  }
  const gap = isDirty(state) || state.asked ? gapOf(state.mine) : null
  if (gap) {
    const what =
      gap.key === 'tooLong' || gap.key === 'notAnAddress'
        ? t(`state.${gap.key}`, { over: String('over' in gap ? gap.over : 0) })
        : rules(gap.key)
    const text = isDirty(state) ? t('state.incomplete', { what }) : what
    return state.asked ? error(text) : { tone: 'warning', icon: 'pencil', text }
  }
  if (isDirty(state)) return { tone: 'quiet', icon: 'pencil', text: t('state.waiting') }
  if (!saved) return { tone: 'quiet', icon: 'minus', text: t('state.empty') }
  // confirmed says it already, unless a note changed since
  if (state.confirmed && saved.at <= state.confirmed.at) return { tone: 'quiet', icon: 'check', text: null }
  const when = moment(saved.at)
  return {
    tone: 'success',
    icon: 'check',
    text: saved.by ? t('state.savedBy', { moment: when, name: saved.by }) : t('state.saved', { moment: when }),
  }
}

/** What one can do about a row that could not be sent. */
function Remedy({ state: { trouble } }: { state: RowState }) {
  const { queue } = useSheet()
  const t = useWords('sheet')
  if (!trouble || 'conflict' in trouble) return null
  return (
    <>
      {'signedOut' in trouble && (
        <p>
          <a href={trouble.signedOut} target="_blank" rel="noopener">
            {t('state.signIn')}
          </a>
          . {t('state.thenRetry')}
        </p>
      )}
      <button
        type="button"
        onClick={() => queue.retry()}
        className="min-h-[1.75rem] w-fit cursor-pointer font-semibold text-action underline underline-offset-4 hover:text-action-hover"
      >
        {t('state.retry')}
      </button>
    </>
  )
}
