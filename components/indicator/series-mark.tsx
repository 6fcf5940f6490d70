const shapes = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z',
  'M-4.5-4.5h9v9h-9Z',
  'M0-6 5.5 4.5h-11Z',
  'M0-6.5 6.5 0 0 6.5-6.5 0Z',
  'M-5.5-4.5h11L0 6Z',
] as const

/** Series have as many looks as there are shapes; a sixth one looks like the first. */
export const seriesClass = (place: number) => `series-${place % shapes.length}`

/** The shape by which a series is known. */
export function SeriesShape({ place }: { place: number }) {
  return <path d={shapes[place % shapes.length]} className="series-mark" />
}

/** The same shape beside the name of the series. */
export function SeriesMark({ place }: { place: number }) {
  return (
    <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true" className={`inline-block shrink-0 ${seriesClass(place)}`}>
      <SeriesShape place={place} />
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
