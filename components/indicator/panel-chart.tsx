import type { ReactNode } from 'react'
import { flagLabels } from '@/lib/figure/flag-layout.rules'
import { apart, frame, type Point, pointOf, type Scale, yearsToName } from '@/lib/figure/line-layout.rules'
import { scaleOfSeries } from '@/lib/figure/lines-drawing.rules'
import { aimsOf, datedValues, type NamedTarget, type PanelSeries, stretchesOf } from '@/lib/indicator/indicator-panel.rules'
import { aimLabel, inUnit } from '@/lib/indicator/indicator-words.rules'
import type { Locale } from '@/lib/locale'
import { SeriesShape, seriesClass } from './series-mark'

type Props = { locale: Locale; label: string; unit: string; series: PanelSeries[]; targets: NamedTarget[] }

const inPercent = (value: number) => `${value}%`
const bottom = frame.above + frame.height

/**
 * The series of one way of measuring and the targets that are stated in it (rule 11). A line joins successive years only: a break and a
 * year that is not known are gaps. Widths are percentages, so that the text has the same size at every width.
 */
export function PanelChart({ locale, label, unit, series, targets }: Props) {
  const scale = scaleOfSeries(series, targets)
  if (!scale) return null
  return (
    <svg role="img" aria-label={label} width="100%" height={bottom + frame.below} className="block">
      {scale.ticks.map((tick) => {
        const { y } = pointOf(scale, scale.years.from, tick)
        return (
          <g key={tick}>
            <line x1="0" x2="100%" y1={y} y2={y} className={tick === 0 ? 'chart-ground' : 'chart-grid'} />
            <text x="0" y={y - 4} className="chart-text">
              {inUnit(String(tick), unit, locale)}
            </text>
          </g>
        )
      })}
      {yearsToName(scale).map((year) => (
        <text key={year} x={inPercent(pointOf(scale, year, 0).x)} y={bottom + 20} textAnchor="middle" className="chart-text">
          {year}
        </text>
      ))}
      <Targets locale={locale} unit={unit} scale={scale} targets={targets} />
      {series.map((one, index) => (
        <Line key={one.code} scale={scale} series={one} index={index} />
      ))}
      {flagLabels(scale, series).map(({ year, letters, x, y }) => (
        <text key={`${year} ${y}`} x={inPercent(x)} y={y} textAnchor="middle" className="chart-text">
          {letters}
        </text>
      ))}
    </svg>
  )
}

/** One series: a line through each stretch of successive years and a mark for every value. */
function Line({ scale, series, index }: { scale: Scale; series: PanelSeries; index: number }) {
  const at = ({ year, value }: { year: number; value: number }) => pointOf(scale, year, value)
  return (
    <g className={seriesClass(index)}>
      {stretchesOf(series.values).flatMap((stretch) =>
        stretch.slice(1).map((value, index) => {
          const [from, to] = [at(stretch[index] ?? value), at(value)]
          return (
            <line key={value.year} x1={inPercent(from.x)} x2={inPercent(to.x)} y1={from.y} y2={to.y} className="series-line" fill="none" />
          )
        }),
      )}
      {datedValues(series.values).map((value) => (
        <At key={value.year} place={at(value)}>
          <SeriesShape index={index} />
        </At>
      ))}
    </g>
  )
}

/** Targets with the same number for the same year are one line; what stands under the chart names every document that sets it. */
function Targets({ locale, unit, scale, targets }: { locale: Locale; unit: string; scale: Scale; targets: NamedTarget[] }) {
  const drawn = aimsOf(targets).map((aim) => ({ ...aim, ...pointOf(scale, aim.year, aim.value) }))
  const labels = apart(drawn, 17)
  return drawn.map((target, index) => (
    <g key={target.key}>
      <line
        x1={inPercent(pointOf(scale, scale.years.from, 0).x)}
        x2={inPercent(target.x)}
        y1={target.y}
        y2={target.y}
        className="chart-target"
      />
      <At place={target}>
        <circle r="5" className="chart-target-mark" />
      </At>
      <text
        x={inPercent(target.x)}
        {...(isFarRight(target) ? leftAbove : right)}
        y={labels[index]?.y ?? target.y}
        className="chart-text chart-value"
      >
        {aimLabel(target, unit, locale, isFarRight(target))}
      </text>
    </g>
  ))
}

/** Whether the words of a target go before its mark. */
const isFarRight = ({ x }: Point) => x > 70

/** On which side of its mark the words of a target go: at the right edge there is no room after it. */
const right = { dx: 10, dy: '0.35em' } as const
const leftAbove = { dx: -9, dy: -7, textAnchor: 'end' } as const

/** Something drawn around a point: its own origin, because a shape cannot be placed in percentages. */
function At({ place, children }: { place: Point; children: ReactNode }) {
  return (
    <svg x={inPercent(place.x)} y={place.y} overflow="visible" aria-hidden="true">
      {children}
    </svg>
  )
}
