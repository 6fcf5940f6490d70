import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Aim } from '../indicator/indicator-panel.rules'
import { aimLabel, aimWords } from '../indicator/indicator-words.rules'
import { type Counts, countStates, displayOrder } from '../status/status.rules'
import { type Bar, type BarWords, barsDrawing } from './bars-drawing.rules'
import { bareSvg, drawingWidth, type FigureFile, type FigureWords, figureSvg, figureWidth } from './figure.rules'
import { linesDrawing } from './lines-drawing.rules'

const none = Object.fromEntries(countStates.map((state) => [state, 0])) as Counts
const barWords: BarWords = { locale: 'nl', state: (state) => state, bar: (label) => `${label}`, none: 'geen acties' }
const words: FigureWords = { language: 'nl-BE', title: 'T', subtitle: null, notes: [], source: 'S', origin: 'koers.be', sample: null }

/** Reads a figure as a stranger would, and fails on anything that is not well formed. */
function read({ svg }: FigureFile) {
  const document = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`)
    },
  }).parseFromString(svg, 'image/svg+xml')
  const all = [...document.getElementsByTagName('*')]
  const of = (name: string) => all.filter((one) => one.tagName === name)
  return { root: document.documentElement, all, of, said: of('text').map(({ textContent }) => textContent ?? '') }
}

const number = (element: { getAttribute: (name: string) => string | null }, name: string) => Number(element.getAttribute(name) ?? 0)

test('a figure is well-formed, says what people typed as text only, and asks nobody for anything', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, label) => {
      const hostile = `${title}<script>alert(1)</script>"><image href="https://example.org"/> ]]> &amp; \u0000${label}`
      const bars: Bar[] = [{ label: hostile, counts: { ...none, REALISED: 3 }, note: hostile }]
      const drawing = barsDrawing(bars, { ...barWords, state: () => hostile, bar: () => hostile }, drawingWidth)
      const file = figureSvg(() => drawing, {
        ...words,
        title: hostile,
        subtitle: hostile,
        notes: [hostile],
        source: hostile,
        sample: hostile,
      })
      const { all, of } = read(file)
      expect(all.map(({ tagName }) => tagName).filter((name) => !known.includes(name))).toEqual([])
      expect(of('title')[0]?.textContent).toContain('<script>alert(1)</script>')
      expect(all.flatMap((one) => [...one.attributes].map(({ name }) => name)).filter((name) => /href|style|class|^on/.test(name))).toEqual(
        [],
      )
    }),
    { numRuns: 50 },
  )
})
const known = ['svg', 'title', 'desc', 'g', 'rect', 'path', 'line', 'circle', 'text', 'tspan']

test('the parts of a bar are as wide as their counts, and every count is printed', () => {
  const counts = { ...none, REALISED: 1, BEING_IMPLEMENTED: 27, BEING_LAUNCHED: 9, IN_PREPARATION: 10 }
  const { of, said } = read(bareSvg(barsDrawing([{ label: null, counts, note: null }], barWords, drawingWidth), words))
  const parts = of('rect').filter((one) => one.getAttribute('height') === '56')
  const widths = parts.map((one) => number(one, 'width') + 1)
  for (const [index, count] of [1, 27, 9, 10].entries())
    expect(Math.abs((widths[index] ?? 0) - (count * drawingWidth) / 47)).toBeLessThan(1.5)
  for (const share of ['1 (2%)', '27 (58%)', '9 (19%)', '10 (21%)']) expect(said.some((one) => one.endsWith(share))).toBe(true)
})

test('nothing of a bar is drawn outside the drawing, however many actions there are', () => {
  const some = fc.record(
    Object.fromEntries(displayOrder.map((state) => [state, fc.nat(500)])) as Record<keyof Counts, fc.Arbitrary<number>>,
  )
  const bar = fc.record({ label: fc.option(fc.string()), counts: some, note: fc.option(fc.string()) })
  fc.assert(
    fc.property(fc.array(bar, { minLength: 1, maxLength: 10 }), (bars) => {
      const drawing = barsDrawing(bars, barWords, drawingWidth)
      const { of } = read(bareSvg(drawing, words))
      for (const one of of('rect')) {
        expect(number(one, 'x')).toBeGreaterThanOrEqual(-0.01)
        expect(number(one, 'x') + number(one, 'width')).toBeLessThanOrEqual(drawingWidth + 0.01)
        expect(number(one, 'y') + number(one, 'height')).toBeLessThanOrEqual(Math.ceil(drawing.height) + 0.01)
      }
      for (const one of of('text')) expect(number(one, 'x')).toBeLessThanOrEqual(drawingWidth)
    }),
    { numRuns: 60 },
  )
})

test('a name beside which less than half of the width would be left is above its bar, which then has all of it', () => {
  const bar = { label: 'Een vlaggenschip met een lange naam, over twee regels', counts: { ...none, REALISED: 4 }, note: null }
  for (const [width, left] of [
    [drawingWidth, 316],
    [358, 0],
  ] as const) {
    const { of } = read(bareSvg(barsDrawing([bar], barWords, width), words))
    const drawn = of('rect').filter((one) => one.getAttribute('height') === '38')
    expect(drawn.slice(0, 1).map((one) => [number(one, 'x'), number(one, 'width')])).toEqual([[left, width - left - 1]])
  }
})

test('a figure says its title, source and origin, and that its data are invented when they are', () => {
  const drawing = barsDrawing([{ label: null, counts: none, note: null }], barWords, drawingWidth)
  const { root, said, of } = read(figureSvg(() => drawing, { ...words, title: 'De status', source: 'Bron: Koers', sample: 'Voorbeeld' }))
  expect(said).toEqual(expect.arrayContaining(['Voorbeeld', 'De status', 'geen acties', 'Bron: Koers', 'Koers', 'koers.be']))
  expect([root?.getAttribute('width'), root?.getAttribute('lang'), root?.getAttribute('role')]).toEqual([
    String(figureWidth),
    'nl-BE',
    'img',
  ])
  expect(of('desc')[0]?.textContent).toContain('Bron: Koers')
})

test('a chart joins successive years only, and puts a target on the axis of its own basis', () => {
  const basis = {
    survey: null,
    window: 'FOUR_WEEKS',
    population: null,
    coverage: null,
    code: 'a',
    geography: 'BE2',
    label: 'Vlaanderen',
    newest: null,
  } as const
  const values = [2015, 2016, 2019, 2020].map((year) => ({ year, value: 10, flags: year === 2020 ? ['b'] : [] }))
  const target = { seriesCode: 'a', year: 2030, comparator: null, value: 25, document: 'EU-plan' } as const
  const said = {
    inUnit: (value: number) => `${value}%`,
    aimLabel: (aim: Aim, room: boolean) => aimLabel(aim, '%', 'nl', room),
    aimWords: (aim: Aim) => aimWords(aim, '%', 'nl'),
    words: 'grafiek',
  }
  const drawing = linesDrawing([{ ...basis, values }], [target], said, drawingWidth)
  const figure = drawing && read(bareSvg(drawing, words))
  expect(figure?.of('line').filter((one) => one.getAttribute('stroke') === '#00265b')).toHaveLength(1)
  const shown = ['EU-plan, 2030: 25%', '25%', '2015', '2030', 'b', 'Vlaanderen', 'Streefwaarde 25% in 2030: EU-plan']
  expect(figure?.said).toEqual(expect.arrayContaining(shown))
  expect(linesDrawing([{ ...basis, values: values.slice(0, 1) }], [], said, drawingWidth)).toBeNull()
})
