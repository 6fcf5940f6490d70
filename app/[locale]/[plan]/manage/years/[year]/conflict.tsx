import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { StoredEntry } from '@/lib/status/entry.rules'
import { type ConflictPart, type ConflictSide, chosenValues, differingParts } from './conflict-parts'
import { useInWords } from './in-words'
import { confirmationOf } from './row-focus'
import type { RowState } from './row-state'
import { toEntry } from './row-values'
import { useMoment, useSheet, useWords } from './sheet-context'

/** Somebody else saved the row first: what I filled in beside what they saved, part by part. Nothing is written before one chose. */
export function Conflict({ state, theirs }: { state: RowState; theirs: StoredEntry }) {
  const { queue } = useSheet()
  const t = useWords('sheet')
  const moment = useMoment()
  const inWords = useInWords()
  const id = useId()
  const [chosen, choose] = useState<Partial<Record<ConflictPart, ConflictSide>>>({})
  const parts = differingParts(state.stored, state.mine, theirs).map(({ part, side }) => ({ part, side: chosen[part] ?? side }))
  const name = theirs.savedBy ?? t('conflict.somebody')
  const save = () => {
    const sides = Object.fromEntries(parts.map(({ part, side }) => [part, side]))
    queue.resolve(state.number, chosenValues(state.mine, theirs, sides))
    document.getElementById(confirmationOf(state.number))?.focus()
  }
  return (
    <section aria-labelledby={`${id}-title`} className="rounded-sm border-2 border-warning bg-warning-tint p-3 text-sm">
      <p id={`${id}-title`} role="alert" className="flex gap-1 font-semibold text-base text-warning">
        <Icon name="warning" className="mt-[0.15em]" />
        {t('conflict.title', { name, moment: moment(theirs.savedAt) })}
      </p>
      <p className="mt-1">{t('conflict.text')}</p>
      <div className="mt-2 grid gap-3">
        {parts.map(({ part, side }) => (
          <fieldset key={part}>
            <legend className="font-semibold">{t(`conflict.part.${part}`)}</legend>
            <div className="mt-1 grid gap-2 md:grid-cols-2">
              {(['mine', 'theirs'] as const).map((option) => (
                <label
                  key={option}
                  className={`flex cursor-pointer gap-2 rounded-sm border bg-white p-2 ${side === option ? 'border-action inset-ring inset-ring-action' : 'border-grey-600'}`}
                >
                  <input
                    type="radio"
                    name={`${id}-${part}`}
                    checked={side === option}
                    onChange={() => choose({ ...chosen, [part]: option })}
                    className="mt-0.5 size-[1.125rem] shrink-0 cursor-pointer accent-action"
                  />
                  <span className="min-w-0">
                    <span className="block font-semibold text-quiet">{t(`conflict.${option}`, { name })}</span>
                    <span dir="auto" className="block whitespace-pre-wrap">
                      {inWords(part, option === 'mine' ? toEntry(state.mine) : theirs) || (
                        <span className="text-quiet">{t('conflict.empty')}</span>
                      )}
                    </span>
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      <Button className="mt-3" onClick={save}>
        {t('conflict.save')}
      </Button>
    </section>
  )
}
