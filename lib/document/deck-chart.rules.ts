import { type colours, stateLooks } from '../figure/figure-palette.rules'
import { type Locale, languageTag } from '../locale'
import { type CountState, closingStates, displayOrder } from '../status/status.rules'
import { xml } from '../text/xml'
import type { Box } from './deck-fit.rules'
import type { DeckDesk, NotedSlide } from './deck-parts.rules'
import { barsOf } from './document-picture.rules'
import type { YearCounts } from './highlights.rules'
import { hex, wordFont } from './word-look.rules'

/** The actions that were closed in the year before: an edition says no more of them. */
type Part = CountState | 'CLOSED_THEN'
export type Series = { part: Part; name: string; values: number[] }

/** What a chart of some years holds: a series for each state that occurs, in the order of pages. */
export function seriesOf(years: YearCounts[], word: (state: CountState) => string, closedThen: string): Series[] {
  const states = displayOrder
    .map((state) => ({ part: state as Part, name: word(state), values: years.map(({ counts }) => counts[state]) }))
    .filter(({ values }) => values.some((value) => value > 0))
  const closed = years.map((year) => year.closedThen)
  if (closed.every((value) => value === 0)) return states
  const after = states.findLastIndex(
    ({ part }) => !closingStates.some((state) => state === part) && part !== 'NOTHING_TO_REPORT' && part !== 'NOT_REPORTED',
  )
  return states.toSpliced(after + 1, 0, { part: 'CLOSED_THEN', name: closedThen, values: closed })
}

const colourOf = (colour: keyof typeof colours) => `<a:srgbClr val="${hex(colour)}"/>`

/** The look of a state as on pages: filled or hatched, with a line that shows white on white. */
function lookOf(part: Part): { shape: string; ink: string } {
  const { fill, line, ink, dashes, hatched } = stateLooks[part === 'CLOSED_THEN' ? 'STOPPED' : part]
  const ground = hatched
    ? `<a:pattFill prst="wdUpDiag"><a:fgClr>${colourOf('grey-300')}</a:fgClr><a:bgClr>${colourOf(fill)}</a:bgClr></a:pattFill>`
    : `<a:solidFill>${colourOf(fill)}</a:solidFill>`
  const edge = `<a:ln w="12700"><a:solidFill>${colourOf(fill === 'navy' || fill === 'action' ? 'white' : line)}</a:solidFill>${dashes ? '<a:prstDash val="sysDash"/>' : ''}</a:ln>`
  return { shape: `<c:spPr>${ground}${edge}</c:spPr>`, ink: colourOf(ink) }
}

const letters = (size: number, colour: string, language: string, bold = false) =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}"><a:solidFill>${colour}</a:solidFill><a:latin typeface="${wordFont}"/></a:defRPr></a:pPr><a:endParaRPr lang="${language}"/></a:p></c:txPr>`

const column = (place: number): string => String.fromCharCode(66 + place)

/**
 * Bars of states, one for each year, that whoever has the slides can edit: the numbers are in the workbook within. The library that makes the
 * slides knows one text colour for all parts and no hatching, so the chart is written here.
 */
export function chartXml(years: YearCounts[], series: Series[], locale: Locale): string {
  const language = languageTag[locale]
  const labels = years.map(({ year }, place) => `<c:pt idx="${place}"><c:v>${year}</c:v></c:pt>`).join('')
  const many = `$A$2:$A$${years.length + 1}`
  const category = `<c:cat><c:strRef><c:f>Sheet1!${many}</c:f><c:strCache><c:ptCount val="${years.length}"/>${labels}</c:strCache></c:strRef></c:cat>`
  const bars = series.map(({ part, name, values }, place) => {
    const { shape, ink } = lookOf(part)
    const at = column(place)
    const points = values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('')
    return `<c:ser><c:idx val="${place}"/><c:order val="${place}"/><c:tx><c:strRef><c:f>Sheet1!$${at}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xml(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>${shape}<c:invertIfNegative val="0"/><c:dLbls><c:numFmt formatCode="0;;" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${letters(12, ink, language, true)}<c:dLblPos val="ctr"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>${category}<c:val><c:numRef><c:f>Sheet1!$${at}$2:$${at}$${years.length + 1}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${years.length}"/>${points}</c:numCache></c:numRef></c:val></c:ser>`
  })
  const longest = Math.max(1, ...years.map(({ total }) => total))
  const none = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="${language}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${bars.join('')}<c:gapWidth val="45"/><c:overlap val="100"/><c:axId val="2094734552"/><c:axId val="2094734553"/></c:barChart><c:catAx><c:axId val="2094734552"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${none}${letters(12, colourOf('ink'), language, true)}<c:crossAx val="2094734553"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx><c:valAx><c:axId val="2094734553"/><c:scaling><c:orientation val="minMax"/><c:max val="${longest}"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="2094734552"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx></c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${letters(11, colourOf('ink'), language)}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${letters(11, colourOf('ink'), language)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
}

/** The charts of the slides in their order: each becomes a part of the file that is written here. */
export type Charts = string[]

/** A chart on a slide, which can be edited. */
export function addChart(
  { say, t, locale }: DeckDesk,
  { slide }: NotedSlide,
  charts: Charts,
  years: YearCounts[],
  box: Box,
  title: string,
): void {
  const before = years[0]
  const series = seriesOf(years, say.state, t('closedIn', { year: String(before?.year ?? '') }))
  if (series.length === 0) return
  slide.addChart(
    'bar',
    series.map(({ name, values }) => ({ name, labels: years.map(({ year }) => String(year)), values })),
    {
      ...box,
      altText: years.length > 1 ? `${title}. ${barsOf(years, say, title).words}` : barsOf(years, say, title).words,
    },
  )
  charts.push(chartXml(years, series, locale))
}
