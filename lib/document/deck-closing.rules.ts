import { capitalised, formatNumber, formatPartialDate } from '../format'
import { printedNumber } from '../indicator/indicator.rules'
import { caveatOf, lacksAnswer, openObstacles } from '../report/edition-highlights.rules'
import { basesTogether } from '../report/edition-view.rules'
import { inner } from './deck-look.rules'
import { beginSlide, type Cell, close, type DeckDesk, grid, label, words, write } from './deck-parts.rules'
import { noOpenObstacles } from './highlights.rules'
import { blockOf, isEmpty } from './telling.rules'

const mostSlides = 3

/** The open obstacles, and of how many nobody decided yet who handles them or what comes next: those first. */
export function obstacleSlides(desk: DeckDesk): void {
  const { content, say, t, locale } = desk
  const block = blockOf(content, 'obstacles')
  if (!block) return
  const open = openObstacles(content)
  const undecided = open.filter(lacksAnswer).length
  let left = open
  for (let place = 1; place === 1 || (left.length > 0 && place <= mostSlides); place++) {
    const made = beginSlide(desk, t('obstaclesTitle'))
    const lead =
      open.length === 0
        ? noOpenObstacles(desk)
        : t('undecided', {
            count: undecided,
            open: open.length,
            number: formatNumber(undecided, locale),
            total: formatNumber(open.length, locale),
          })
    write(made, [lead], { x: inner.x, y: 1.15, w: inner.w, h: 0.5 }, { sizes: [16, 15, 14, 13, 12], colour: 'quiet' })
    if (open.length > 0) {
      const head = [say.t('obstaclesHere'), say.t('actions'), say.t('owner'), say.t('nextStep')].map((text) => ({ text }))
      const rows = left.map((one): Cell[] => [
        { text: `${words(say.pieces(one.title))} (${say.label('obstacleKind', one.kind).toLowerCase()})`, bold: true },
        { text: one.actions.join(', '), most: 2 },
        one.owner ? { text: words(say.organisationName(one.owner)) } : { text: t('toDecide'), bold: true, colour: 'error' },
        isEmpty(one.nextStep) ? { text: t('toDecide'), bold: true, colour: 'error' } : { text: words(say.pieces(one.nextStep)) },
      ])
      const { shown } = grid(desk, made, head, rows, {
        x: inner.x,
        y: inner.top,
        widths: [4.3, 1.7, 2.5, 3.53],
        size: 13,
        bottom: inner.bottom,
      })
      made.notes.push(
        `${formatNumber(open.length, locale)}/${formatNumber(block.obstacles.length, locale)} ${say.t('obstaclesHere').toLowerCase()}: ${say.label('obstacleState', 'OPEN')}.`,
        ...left.map(
          (one) =>
            `${words(say.pieces(one.title))}: ${one.actions.map((number) => `${number}. ${words(say.actionName(number))}`).join('; ')}`,
        ),
      )
      left = left.slice(Math.max(1, shown))
    }
    close(made)
  }
}

/** The lead indicator: its target, each measurement with its own basis, and why none may be subtracted from it (rule 11). */
export function indicatorSlide(desk: DeckDesk): void {
  const { content, say, locale } = desk
  const block = blockOf(content, 'indicator')
  if (!block) return
  const made = beginSlide(desk, `${say.say(block.heading)}: ${words(say.pieces(block.name))}`)
  const targets = block.targets.filter(({ value }) => value !== null)
  const left = { x: inner.x, w: 3.6 }
  let y = inner.top
  y += label(made, say.t('targets'), { ...left, y })
  for (const target of targets.slice(0, 2)) {
    const value = [
      target.comparator && say.label('comparator', target.comparator),
      `${formatNumber(target.value ?? 0, locale, { decimals: 1 })}${block.unit}`,
    ]
      .filter(Boolean)
      .join(' ')
    y += write(made, [capitalised(value)], { ...left, y, h: 0.65 }, { sizes: [30, 26, 22, 18], bold: true, colour: 'navy' }) + 0.05
    const about = [target.geography?.label[locale], target.year, target.document].filter(Boolean).join(', ')
    y += write(made, [about], { ...left, y, h: 0.85 }, { sizes: [13, 12, 11], colour: 'quiet' }) + 0.2
  }
  const area = targets[0]?.geography?.code
  const shown = basesTogether(block.bases).map((bases) => bases.find(({ geography }) => geography.code === area) ?? bases[0])
  const rows = shown.map((basis): Cell[] => [
    {
      text: [words(say.pieces(basis.name)), basis.population?.label[locale], say.label('window', basis.window).toLowerCase()]
        .filter(Boolean)
        .join(', '),
    },
    { text: basis.geography.label[locale], most: 2 },
    { text: basis.value.year === null ? say.label('absence', 'YEAR') : String(basis.value.year) },
    { text: `${printedNumber(basis.value.printed, locale)}${block.unit}`, bold: true, align: 'right' },
  ])
  const head: Cell[] = [
    { text: say.say(block.measures) },
    { text: say.t('geography') },
    { text: say.t('year') },
    { text: say.t('value'), align: 'right' },
  ]
  if (rows.length > 0) grid(desk, made, head, rows, { x: 4.6, y: inner.top, widths: [4.88, 1.4, 0.95, 0.85], size: 11, bottom: 5.55 })
  const caveat = caveatOf(block)
  write(
    made,
    caveat ? [`${say.t('caveatTitle')}. ${say.say(caveat)}`] : [],
    { x: inner.x, y: 5.6, w: inner.w, h: 1.25 },
    { sizes: [15, 14, 13, 12, 11] },
  )
  made.notes.push(
    ...(caveat ? [say.say(caveat)] : []),
    ...block.targets.map((target) =>
      [
        target.document,
        target.geography?.label[locale],
        target.year,
        target.value === null ? words(say.pieces(target.text)) : `${formatNumber(target.value, locale, { decimals: 1 })}${block.unit}`,
      ]
        .filter(Boolean)
        .join(', '),
    ),
    ...block.bases.map((basis) =>
      [
        words(say.pieces(basis.name)),
        basis.survey?.label[locale],
        basis.population?.label[locale],
        basis.geography.label[locale],
        basis.value.year,
        `${printedNumber(basis.value.printed, locale)}${block.unit}`,
        ...basis.value.flags.map(({ code, label: said }) => `${code}: ${said[locale]}`),
      ]
        .filter(Boolean)
        .join(', '),
    ),
  )
  close(made)
}

/** Where everything comes from, and how anybody can check it. */
export function sourcesSlide(desk: DeckDesk): void {
  const { content, context, say, t, locale } = desk
  const block = blockOf(content, 'sources')
  const made = beginSlide(desk, block ? say.say(block.heading) : say.t('cite'))
  const sources = content.sources.map(({ title, publisher, date }) =>
    [title, [publisher, date && formatPartialDate(date, locale)].filter(Boolean).join(', ')].filter(Boolean).join('. '),
  )
  write(made, sources, { x: inner.x, y: 1.6, w: inner.w, h: 3.5 }, { sizes: [15, 14, 13, 12, 11], bullets: true, between: 0.25 })
  label(made, say.t('cite'), { x: inner.x, y: 5.3, w: inner.w })
  write(
    made,
    [`${say.say(content.citeAs)} ${context.address}`, ...(context.sha256 ? [t('hash', { hash: context.sha256 })] : [])],
    { x: inner.x, y: 5.66, w: inner.w, h: 1.15 },
    { sizes: [13, 12, 11], between: 0.3 },
  )
  made.notes.push(
    ...content.sources.map(({ title, url }) => [title, url].filter(Boolean).join(' ')),
    say.say(content.citeAs),
    context.address,
  )
  close(made)
}
