import { capitalised } from '../format'
import { getTranslator } from '../i18n'
import { vocabularyName } from '../indicator/indicator.rules'
import { type Aim, aimsOf, datedValues, type NamedTarget, type PanelSeries, panelsOf } from '../indicator/indicator-panel.rules'
import { aimLabel, aimWords, type Basis, inUnit, placeWords, surveyWords, windowWords } from '../indicator/indicator-words.rules'
import type { Locale } from '../locale'
import type { CitedSource } from '../plan/source.rules'
import type { Figure } from './figure-of-states.rules'
import { linesDrawing, scaleOfSeries } from './lines-drawing.rules'
import { nameIn } from './live-figure.rules'

type Value = PanelSeries['values'][number] & { printed: string; sources: CitedSource[] }
type Series = PanelSeries & Basis & { values: Value[] }
type Target = NamedTarget & { sources: CitedSource[] }
type Indicator = { code: string; nameNl: string | null; nameEn: string | null; unit: string; series: Series[]; targets: Target[] }

/** The chart of one way of measuring, which is called by the first of its series; null when there is none or too little to draw (rule 11). */
export function figureOfPanel(indicator: Indicator, first: string, plan: string, locale: Locale): Figure | null {
  const panel = panelsOf(indicator.series, indicator.targets).panels.find(({ series }) => series[0]?.code === first)
  if (!panel) return null
  const { basis, targets } = panel
  const series = panel.series.filter(({ values }) => values.length > 0)
  if (!scaleOfSeries(series, targets)) return null
  const t = getTranslator(locale, 'indicator')
  const measured = capitalised(
    [basis.window !== 'NOT_APPLICABLE' && windowWords(basis, locale), surveyWords(basis, locale)].filter(Boolean).join('; '),
  )
  const name = nameIn({ nl: indicator.nameNl, en: indicator.nameEn }, locale) ?? indicator.code
  const values = series.flatMap((one) => one.values)
  const flags = [...new Set(values.flatMap((value) => value.flags))].sort()
  const amount = (printed: string) => inUnit(printed, indicator.unit, locale)
  const lines = series.map((one) => {
    const newest = datedValues(one.values).at(-1)
    return { ...one, label: placeWords(one, locale), newest: newest ? `${amount(newest.printed)} (${newest.year})` : null }
  })
  const said = series.map((one) => {
    const all = datedValues(one.values).map(({ year, printed, flags: letters }) => `${year}: ${amount(printed)}${letters.join('')}`)
    return `${placeWords(one, locale)}: ${all.join(', ')}.`
  })
  const words = {
    inUnit: (value: number) => amount(String(value)),
    aimLabel: (aim: Aim, room: boolean) => aimLabel(aim, indicator.unit, locale, room),
    aimWords: (aim: Aim) => aimWords(aim, indicator.unit, locale),
    words: [`${measured}.`, ...said, ...aimsOf(targets).map((aim) => `${aimWords(aim, indicator.unit, locale)}.`)].join(' '),
  }
  const cited = [...values, ...targets].flatMap(({ sources }) => sources.map((source) => source.publisher ?? source.title))
  return {
    title: name,
    subtitle: `${measured}. ${plan}`,
    notes: [
      t('gaps'),
      ...(flags.length > 0 ? [`${flags.map((flag) => `${flag}: ${vocabularyName('flag', flag, locale)}`).join('; ')}.`] : []),
    ],
    sources: [...new Set(cited)],
    page: ['indicators', indicator.code],
    draw: (width) => linesDrawing(lines, targets, words, width) ?? { width, height: 0, parts: [], words: '' },
  }
}
