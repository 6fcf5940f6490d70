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
  // so many that a tablet has them on one line in small type alone
  const many = items.length > 6
  return (
    <nav aria-label={label} className="basis-full">
      <ul
        className={`text-base max-md:divide-y max-md:divide-grey-300 max-md:border-grey-300 max-md:border-t md:flex md:flex-wrap lg:gap-x-4 ${many ? 'md:max-lg:text-sm md:max-lg:gap-x-0.5 md:-mx-1 lg:-mx-2' : 'md:-mx-2 md:gap-x-1'}`}
      >
        {items.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={isCurrent(item, here) ? 'page' : undefined}
              className={`block border-transparent py-2.5 text-ink no-underline max-md:border-l-4 max-md:px-3 md:border-b-4 md:py-2 ${many ? 'md:px-1 lg:px-2' : 'md:px-2'} forced-colors:not-aria-[current]:border-[Canvas] hover:border-grey-300 hover:text-action aria-[current]:border-action aria-[current]:font-semibold aria-[current]:text-action`}
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
