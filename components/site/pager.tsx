import { Icon } from '../ui/icon'

type Neighbour = { label: string; href: string }

/** The one before and the one after, in the order of the plan. */
export function Pager({ label, previous, next }: { label: string; previous: Neighbour | null; next: Neighbour | null }) {
  return (
    <nav aria-label={label} className="flex flex-wrap justify-between gap-4 border-grey-300 border-t pt-4 text-base">
      {previous ? (
        <a href={previous.href} rel="prev" className="flex items-center gap-2">
          <span className="rotate-180">
            <Icon name="arrow-right" />
          </span>
          {previous.label}
        </a>
      ) : (
        <span />
      )}
      {next && (
        <a href={next.href} rel="next" className="flex items-center gap-2">
          {next.label}
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}
