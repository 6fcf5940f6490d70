/** The drawings of `app/icons.css`. */
export const iconNames = [
  'check',
  'cross',
  'arrow-right',
  'chevron-right',
  'hourglass',
  'minus',
  'question',
  'info',
  'warning',
  'error',
  'circle-check',
  'search',
  'download',
  'external',
  'pencil',
  'lock',
] as const

export type IconName = (typeof iconNames)[number]

/** A line drawing the size of the text beside it. It only repeats that text, so it is silent for a screen reader. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return <span aria-hidden="true" className={`icon icon-${name} ${className}`} />
}
