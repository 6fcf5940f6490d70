import { type Drawing, element } from '../figure/drawing.rules'
import { bareSvg, type FigureFile } from '../figure/figure.rules'
import { drawBars } from '../figure/figure-of-states.rules'
import { stateMark } from '../figure/state-drawing.rules'
import { formatNumber } from '../format'
import { getTranslator } from '../i18n'
import { type Locale, languageTag } from '../locale'
import type { EditionContent } from '../report/edition.schema'
import type { BlockOf } from '../report/edition-block.schema'
import type { View } from '../report/edition-view.rules'
import type { CountState } from '../status/status.rules'
import { pictureOf } from '../text/picture'
import { type YearCounts, yearsOf } from './highlights.rules'
import { blockOf, tellingOf } from './telling.rules'

/** A chart as it is put in a document: points of twice its size, and what it shows in words. */
export type Picture = { bytes: Uint8Array; width: number; height: number; words: string }
export type Pictures = {
  /** The sign of each state that occurs. */
  signs: Map<CountState, Uint8Array>
  /** By the id of the chapter; `counts` for the whole plan. */
  charts: Map<string, Picture>
}

const width = 896
const signSize = 24

const madeOf = async (drawn: FigureFile): Promise<Uint8Array> => {
  const bytes = await pictureOf(drawn)
  if (!bytes) throw new Error('too many pictures are being made already')
  return bytes
}

/**
 * The bars of the year compared with and the edition's own; the year alone where there is none to compare with.
 * @param title what they are of, for those who do not see them.
 */
export function barsOf(years: YearCounts[], { locale, state }: Pick<View, 'locale' | 'state'>, title: string): Drawing {
  const t = getTranslator(locale, 'office')
  const bars = years.map(({ year, counts, closedThen }) => ({
    label: years.length > 1 ? String(year) : null,
    counts,
    note: closedThen > 0 ? t('closedThen', { count: closedThen, number: formatNumber(closedThen, locale) }) : null,
  }))
  return drawBars(bars, locale, title, state)(width)
}

async function yearsPicture(years: YearCounts[], view: View, title: string): Promise<Picture> {
  const drawing = barsOf(years, view, title)
  const bytes = await madeOf(bareSvg(drawing, { language: languageTag[view.locale], title }))
  return { bytes, width: drawing.width, height: drawing.height, words: years.length > 1 ? `${title}. ${drawing.words}` : drawing.words }
}

/** Every picture that a document of an edition has. */
export async function picturesOf(content: EditionContent, locale: Locale): Promise<Pictures> {
  const view = tellingOf(content, locale)
  const charts = new Map<string, Picture>()
  const counts = blockOf(content, 'counts')
  if (counts) charts.set(counts.id, await yearsPicture(yearsOf(content), view, `${view.say(counts.heading)}, ${content.year}`))
  for (const block of content.blocks.filter((one): one is BlockOf<'flagship'> => one.type === 'flagship')) {
    if (block.tally.total === 0) continue
    const years = yearsOf(content, ({ flagship }) => flagship === block.flagship)
    charts.set(block.id, await yearsPicture(years, view, `${view.say(block.heading)}, ${content.year}`))
  }
  return { signs: await signsOf(content), charts }
}

/** The sign of each state of an edition. */
export async function signsOf({ states }: EditionContent): Promise<Pictures['signs']> {
  const signs = new Map<CountState, Uint8Array>()
  for (const { state } of states) {
    const svg = element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', width: signSize, height: signSize },
      ...stateMark(state, 0, 0, signSize),
    )
    signs.set(state, await madeOf({ svg, width: signSize, height: signSize }))
  }
  return signs
}
