export type NavigationItem = {
  label: string
  href: string
  /** Current on this address alone, not on those below it: for the start of a section. */
  exact?: boolean
  /** The section also has pages elsewhere. */
  covers?: (path: string) => boolean
}

/** The sections of the plan. The one we are in is marked, also for those who do not see it. */
export function MainNavigation({ label, items, path }: { label: string; items: NavigationItem[]; path: string }) {
  const here = path.split('?')[0] ?? path
  return (
    <nav aria-label={label} className="page-width">
      <ul className="-mx-1 flex flex-wrap gap-x-1 text-base sm:-mx-2 md:gap-x-4">
        {items.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={isCurrent(item, here) ? 'page' : undefined}
              className="block border-transparent border-b-4 forced-colors:not-aria-[current]:border-[Canvas] px-1 py-2 sm:px-2 text-ink no-underline hover:border-grey-300 hover:text-action aria-[current]:border-action aria-[current]:font-semibold aria-[current]:text-action"
            >
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function isCurrent({ href, exact, covers }: NavigationItem, here: string): boolean {
  return here === href || covers?.(here) || (!exact && here.startsWith(`${href}/`))
}
