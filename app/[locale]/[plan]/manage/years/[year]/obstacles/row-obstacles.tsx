import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { ObstacleKind } from '@/prisma/generated/enums'
import { inLanguage } from '../in-language'
import { rowControl } from '../row-field'
import { useSheet, useWords } from '../sheet-context'
import { ObstacleForm } from './obstacle-form'

/** What stands in the way of an action: what is known, and a list that begins a new one or links a known one. */
export function RowObstacles({ number }: { number: string }) {
  const { locale, obstacles } = useSheet()
  const t = useWords('sheet')
  const lists = useWords('lists')
  const all = useSyncExternalStore(obstacles.subscribe, obstacles.all, obstacles.all)
  const [chosen, choose] = useState('')
  const titleOf = ({ titleNl, titleEn }: { titleNl: string | null; titleEn: string | null }) => inLanguage(locale, titleNl, titleEn)
  const mine = all.filter(({ actions }) => actions.includes(number))
  const others = all.filter(({ actions }) => !actions.includes(number))
  const id = `obstacle-${number}`
  const toSay = useRef<HTMLDivElement>(null)
  const browsing = useRef(false)
  // what is chosen has a title to type, or only a button to press: that is where the next key belongs
  useEffect(() => {
    if (chosen && !browsing.current) goOn(toSay.current)
  }, [chosen])
  const onKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    // the arrows pass from choice to choice: somebody who browses stays
    browsing.current = /^(Arrow|Page|Home|End)/.test(key)
    // a letter would choose another kind: it begins the title
    if (chosen && key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey) goOn(toSay.current)
  }
  const done = () => {
    choose('')
    document.getElementById(id)?.focus()
  }
  return (
    <div className="mt-2 grid gap-1.5 text-sm">
      {mine.length > 0 && (
        <ul aria-label={t('obstacle.list')}>
          {mine.map((obstacle) => (
            <li key={obstacle.slug}>
              <span className="text-quiet">{lists(`obstacleKind.${obstacle.kind}`)}:</span> {titleOf(obstacle)}
            </li>
          ))}
        </ul>
      )}
      <select
        id={id}
        aria-label={t('obstacle.label', { number })}
        value={chosen}
        onKeyDown={onKey}
        onPointerDown={() => {
          browsing.current = false
        }}
        onChange={({ target }) => choose(target.value)}
        className={`${rowControl} select-arrow print:hidden ${chosen ? '' : 'text-quiet'}`}
      >
        <option value="">{t('obstacle.add')}</option>
        <optgroup label={t('obstacle.new')}>
          {Object.values(ObstacleKind).map((kind) => (
            <option key={kind} value={kind}>
              {lists(`obstacleKind.${kind}`)}
            </option>
          ))}
        </optgroup>
        {others.length > 0 && (
          <optgroup label={t('obstacle.known')}>
            {others.map((obstacle) => (
              <option key={obstacle.slug} value={obstacle.slug}>
                {titleOf(obstacle)}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <div ref={toSay}>{chosen && <ObstacleForm number={number} chosen={chosen} done={done} />}</div>
    </div>
  )
}

/** To the title, or where there is none to the button. */
const goOn = (form: HTMLElement | null) => form?.querySelector<HTMLElement>('input, button')?.focus()
