import { type IconName, iconShapes } from './icon-shapes'

/** A line drawing the size of the text beside it. It only repeats that text, so it is silent for a screen reader. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width="1.15em"
      height="1.15em"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.25"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`inline-block shrink-0 forced-colors:text-[CanvasText] ${className}`}
    >
      <path d={iconShapes[name]} />
    </svg>
  )
}
