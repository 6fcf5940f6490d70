export type LinkTab = { label: string; href: string; current: boolean }

/** Views of one thing, each with an address of its own. */
export function LinkTabs({ label, tabs }: { label: string; tabs: LinkTab[] }) {
  return (
    <nav aria-label={label} className="border-grey-300 border-b">
      <ul className="-mb-px flex flex-wrap gap-x-1 text-base">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className="block rounded-t-sm border border-transparent forced-colors:not-aria-[current]:border-[Canvas] px-3 py-2 no-underline hover:underline aria-[current]:border-grey-300 aria-[current]:border-b-white aria-[current]:bg-white aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
