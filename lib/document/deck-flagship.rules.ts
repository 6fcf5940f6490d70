import { formatNumber } from '../format'
import type { BlockOf } from '../report/edition-block.schema'
import { isOpen } from '../report/edition-highlights.rules'
import { addChart, type Charts } from './deck-chart.rules'
import { inner, textSizes } from './deck-look.rules'
import { actionsInNotes, inNotes, numbersOf } from './deck-notes.rules'
import { yearsInWords } from './deck-opening.rules'
import { beginSlide, close, type DeckDesk, label, type NotedSlide, words, write } from './deck-parts.rules'
import { yearsOf } from './highlights.rules'
import { blockOf, openingOf, paragraphsOf } from './telling.rules'

type Flagship = BlockOf<'flagship'>
const right = { x: 8.1, w: 4.58 }
const left = { x: inner.x, w: 6.95 }

/** One flagship: a bar for each year that can be edited, three sentences, what changed and what is in the way. */
export function flagshipSlide(desk: DeckDesk, block: Flagship, charts: Charts): void {
  const { content, say } = desk
  const name = block.flagship === null ? '' : `: ${words(say.flagshipTitle(block.flagship))}`
  const made = beginSlide(desk, `${say.say(block.heading)}${name}`)
  const years = yearsOf(content, ({ flagship }) => flagship === block.flagship)
  if (block.tally.total > 0 || years.some(({ total }) => total > 0)) {
    addChart(
      desk,
      made,
      charts,
      years,
      { ...left, y: inner.top, h: years.length > 1 ? 2.3 : 1.7 },
      `${say.say(block.heading)}, ${content.year}`,
    )
  }
  const below =
    (years.length > 1 ? 4.15 : 3.55) +
    write(made, [say.say(block.reported)], { ...left, y: years.length > 1 ? 4.08 : 3.48, h: 0.3 }, { sizes: [12, 11], colour: 'quiet' })
  const { sentences, all } = sentencesOf(desk, block)
  write(made, sentences, { ...left, y: below + 0.1, h: inner.bottom - below - 0.1 }, { sizes: textSizes, between: 0.5 })
  const since = blockOf(content, 'changes')?.since ?? null
  let y: number = inner.top
  if (since !== null) {
    y += label(made, say.t('changesHere', { year: String(since) }), { ...right, y })
    y += changesHere(desk, made, block, y) + 0.3
  }
  y += label(made, say.t('obstaclesHere'), { ...right, y })
  obstaclesHere(desk, made, block, y)
  made.notes.push(
    ...numbersOf(desk, `${say.say(block.heading)}, ${content.year}`, block.tally),
    ...yearsInWords(desk, years),
    ...inNotes(actionsInNotes(desk, block.actions), desk.context.address, 20_000),
    ...inNotes(all, desk.context.address),
  )
  close(made)
}

/** The first three sentences of the chapter, and its whole text for the notes. */
function sentencesOf({ say }: DeckDesk, { prose, flagship }: Flagship): { sentences: string[]; all: string[] } {
  const found = say.proseIn(prose)
  if (!found) return { sentences: flagship === null ? [] : [say.label('absence', 'FLAGSHIP_TEXT')], all: [] }
  const all = paragraphsOf(found.prose)
  const [first = '', ...rest] = openingOf(found.prose, 3, found.language)
  const marked = found.missing ? `${words(say.missing)} ${first}` : first
  return { sentences: [marked, ...rest], all }
}

function changesHere({ say, t, locale }: DeckDesk, made: NotedSlide, { moves }: Flagship, y: number): number {
  const side = (state: Flagship['moves'][number]['from'], passage: 'ENTERED' | 'LEFT') =>
    state === null ? say.label('passage', passage) : say.state(state)
  if (moves.length === 0) return write(made, [t('noChangesHere')], { ...right, y, h: 0.5 }, { sizes: [13, 12], colour: 'quiet' })
  const lines = moves
    .slice(0, moves.length > 4 ? 3 : 4)
    .map(
      ({ action, from, to }) =>
        `${action}. ${words(say.actionTitle(action))}: ${side(from, 'ENTERED')} → ${side(to, 'LEFT').toLowerCase()}`,
    )
  const more = moves.length - lines.length
  return write(
    made,
    [...lines, ...(more > 0 ? [t('more', { count: formatNumber(more, locale) })] : [])],
    { ...right, y, h: 2.2 },
    { sizes: [14, 13, 12, 11], bullets: true, between: 0.3 },
  )
}

function obstaclesHere({ content, say, t, locale }: DeckDesk, made: NotedSlide, { actions, tally }: Flagship, y: number): void {
  const own = new Set([...actions, ...tally.leftEarlier])
  const obstacles = (blockOf(content, 'obstacles')?.obstacles ?? []).filter((one) => one.actions.some((number) => own.has(number)))
  const box = { ...right, y, h: inner.bottom - y }
  if (obstacles.length === 0) {
    write(made, [t('noObstaclesHere')], box, { sizes: [13, 12], colour: 'quiet' })
    return
  }
  const shown = obstacles.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a))).slice(0, obstacles.length > 4 ? 3 : 4)
  const lines = shown.map((one) => `${words(say.pieces(one.title))} (${say.label('obstacleState', isOpen(one) ? 'OPEN' : 'RESOLVED')})`)
  const more = obstacles.length - shown.length
  if (more > 0) made.notes.push(...obstacles.map((one) => words(say.pieces(one.title))))
  write(made, [...lines, ...(more > 0 ? [t('more', { count: formatNumber(more, locale) })] : [])], box, {
    sizes: [14, 13, 12, 11],
    bullets: true,
    between: 0.3,
  })
}
