'use client'

import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Locale } from '@/lib/locale'
import type { SheetObstacles } from '@/lib/obstacle/obstacle.queries'
import type { YearSheet } from '@/lib/status/year-sheet.queries'
import { filterOf, noFlagship, passes, readsAllOf, type SheetFilter } from '@/lib/status/year-sheet.rules'
import { repeatEarlyChanges } from './early-changes'
import { KnownObstacles } from './obstacles/known-obstacles'
import { OpenRow } from './opened/open-row'
import { reveal } from './opened/reveal'
import { useRowKeys } from './opened/use-row-keys'
import { draftStore } from './row-drafts'
import { RowQueue } from './row-queue'
import type { Confirmed } from './row-state'
import { Selection } from './selection/selection'
import { SelectionBar } from './selection/selection-bar'
import { type DecisionAnswer, sendDecision, sendUndo } from './selection/send'
import { sendJob } from './send-job'
import { SheetBar } from './sheet-bar'
import { SheetContext, useSheetWords } from './sheet-context'
import { SheetFilters } from './sheet-filters'
import { tabStorage, useKeeping } from './sheet-keeping'
import { sheetKeys } from './sheet-keys'
import { SheetSaving } from './sheet-saving'
import { type SheetGroup, SheetTable } from './sheet-table'
import { Landing } from './shortcuts/landing'
import { ShortcutsHelp } from './shortcuts/shortcuts-help'
import { useLetters, useShortcuts } from './shortcuts/use-shortcuts'
import { StatusDefinitions } from './status-definitions'

type Props = {
  locale: Locale
  plan: string
  published: boolean
  me: { id: string; name: string }
  year: number
  /** With the label of each flagship in a list of choices. */
  groups: (SheetGroup & { label: string })[]
  /** Of a sheet that comes in parts: all flagships, and how many rows were found of how many. What is chosen is then asked of the server. */
  divided: { flagships: { code: string | null; label: string }[]; found: number; total: number } | null
  titles: Record<string, ReactNode>
  obstacles: SheetObstacles
  survivors: YearSheet['survivors']
  takers: YearSheet['takers']
  confirmed: Confirmed
  /** n and N are about a contributor's own actions. */
  own: boolean
  closed: boolean
  steers: boolean
  filter: SheetFilter
  /** The row that is open to begin with. */
  opens: string | null
  /** What the statuses mean. */
  definitions: ReactNode
}

const legend = 'what-statuses-mean'
/** This few rows are seen at a glance: nobody has to look for one. */
const few = 12

/**
 * All actions of a year on one screen, laid out from the first paint as it stays: fields and all, so that nothing moves when scripts
 * arrive. Until then buttons wait, and what is typed is remembered.
 */
export function Sheet({
  locale,
  plan,
  published,
  me,
  year,
  groups,
  divided,
  titles,
  survivors,
  takers,
  own,
  closed,
  steers,
  filter: asked,
  opens,
  definitions,
  ...props
}: Props) {
  const words = useSheetWords()
  const t = words.sheet
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups])
  const [confirmed, setConfirmed] = useState(props.confirmed)
  const [queue] = useState(
    () =>
      new RowQueue({
        rows: rows.map(({ number, entry, last, mayWrite }) => ({ number, entry, last: last?.status ?? null, mayWrite })),
        me,
        send: sendJob({ plan, year, as: me.id }, setConfirmed),
        drafts: draftStore(tabStorage, me.id, plan, year),
        clock: { now: Date.now, after },
      }),
  )
  useKeeping(queue)
  // outside of React's own work, which would put the old text back
  useEffect(() => queueMicrotask(repeatEarlyChanges), [])
  const [selection] = useState(() => new Selection())
  const [opened] = useState(() => new OpenRow(opens))
  const { targetGroups } = props.obstacles
  const [obstacles] = useState(() => new KnownObstacles(props.obstacles.obstacles))
  const sheet = { plan, year, as: me.id }
  const taken = (answer: DecisionAnswer) => {
    if ('done' in answer) {
      queue.take(answer.done.result.rows)
      setConfirmed(answer.done.confirmed)
    }
    return answer
  }

  const [filter, setFilter] = useState(asked)
  const readsAll = readsAllOf(rows)
  // what is confirmed meanwhile stays in sight until one chooses again: rows do not jump away under one's hands
  const [shown, setShown] = useState(() => new Set(rows.filter((row) => passes(row, asked, readsAll)).map(({ number }) => number)))
  const choose = (next: SheetFilter) => {
    setFilter(next)
    const now = rows.map((row) => ({ ...row, entry: { confirmedAt: queue.row(row.number).confirmed?.at ?? null } }))
    setShown(new Set(now.filter((row) => passes(row, next, readsAll)).map(({ number }) => number)))
    window.history.replaceState(null, '', addressOf(next))
  }

  const [letters, setLetters] = useLetters(me.id)
  const [landing] = useState(() => new Landing())
  const keys = useMemo(() => {
    const order = rows.filter((row) => row.mayWrite && shown.has(row.number)).map((row) => row.number)
    return sheetKeys({ queue, landing, opened, locale }, order)
  }, [rows, shown, queue, landing, opened, locale])
  useShortcuts(letters, landing, keys.run)
  useRowKeys(opened)
  // an address that names a row without asking the server to open it
  useEffect(() => {
    const named = document.querySelector('tr[id^="action-"]:target')?.id.slice('action-'.length)
    if (named) opened.set(named)
  }, [opened])
  const show = (number: string) => {
    if (!shown.has(number)) flushSync(() => choose(filterOf({})))
    reveal(opened, number)
    landing.bring(document.getElementById(`open-${number}`))
  }
  const context = useMemo(() => {
    const place = { locale, plan, year, closed, steers, me: me.id, focusAfter: keys.focusAfter, goOn: keys.goOn, landing }
    return { ...place, queue, selection, opened, obstacles, targetGroups, survivors, takers, words, legend }
  }, [
    locale,
    plan,
    year,
    closed,
    steers,
    me.id,
    keys,
    landing,
    queue,
    selection,
    opened,
    obstacles,
    targetGroups,
    survivors,
    takers,
    words,
  ])

  const visible = groups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => shown.has(row.number)) }))
    .filter((group) => group.rows.length > 0)
  const writable = rows.filter((row) => row.mayWrite && shown.has(row.number))
  const writes = writable.length > 0
  return (
    <SheetContext value={context}>
      <SheetBar
        confirmed={confirmed}
        own={own}
        filters={
          <SheetFilters
            filter={filter}
            flagships={(divided?.flagships ?? groups).map(({ code, label }) => ({ code: code ?? noFlagship, label }))}
            shown={divided?.found ?? shown.size}
            total={divided?.total ?? rows.length}
            asksServer={divided !== null}
            few={own && rows.length <= few && !asked.flagship && !asked.words}
            change={choose}
          />
        }
        saving={writes && <SheetSaving show={show} />}
        tools={
          writes && (
            <SelectionBar
              rows={writable}
              decide={async (rows, decision) => taken(await sendDecision(sheet, rows, decision))}
              undo={async (batch) => taken(await sendUndo(sheet, batch))}
              keys={<ShortcutsHelp letters={letters} change={setLetters} />}
            />
          )
        }
      />
      {visible.map((group) => (
        <SheetTable key={group.code} group={group} plan={plan} published={published} titles={titles} />
      ))}
      {visible.length === 0 && (
        <p className="mt-6">
          {t('filter.nothing')} <a href="?">{t('filter.reset')}</a>
        </p>
      )}
      <StatusDefinitions id={legend}>{definitions}</StatusDefinitions>
    </SheetContext>
  )
}

function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

function addressOf({ show, flagship, words }: SheetFilter): string {
  const query = new URLSearchParams()
  if (show !== 'all') query.set('show', show)
  if (flagship) query.set('flagship', flagship)
  if (words) query.set('q', words)
  const search = query.toString()
  return search ? `?${search}` : window.location.pathname
}
