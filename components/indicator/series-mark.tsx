import { seriesShapes } from '@/lib/figure/figure-palette.rules'

/** Series have as many looks as there are shapes; a sixth one looks like the first. */
export const seriesClass = (index: number) => `series-${index % seriesShapes.length}`

/** The shape by which a series is known. */
export function SeriesShape({ index }: { index: number }) {
  return <path d={seriesShapes[index % seriesShapes.length]} className="series-mark" />
}

/** The same shape beside the name of the series. */
export function SeriesMark({ index }: { index: number }) {
  return (
    <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true" className={`inline-block shrink-0 ${seriesClass(index)}`}>
      <SeriesShape index={index} />
    </svg>
  )
}

/** How a target is drawn, beside the words for it. */
export function TargetMark() {
  return (
    <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true" className="inline-block shrink-0">
      <path d="M-8 0h16" className="chart-target" />
      <circle r="5" className="chart-target-mark" />
    </svg>
  )
}
