import { Children, type ReactNode } from 'react'

type Props = {
  /** The way here: `<Breadcrumbs>`. */
  trail?: ReactNode
  /** A few words above the title that say what kind of thing this is: `Vlaggenschip B`. */
  kicker?: ReactNode
  title: ReactNode
  /** What the page says, in one sentence. */
  lead?: ReactNode
  /** Small print below the lead: dates, status, numbers. */
  children?: ReactNode
}

/** The head of a page on its own band: where we are, what this is, and what it says in one sentence. */
export function PageHeader({ trail, kicker, title, lead, children }: Props) {
  return (
    <div className="border-grey-200 border-b bg-grey-100 print:border-0 print:bg-white">
      <div className="page-width py-6 md:py-8 print:py-2">
        {trail}
        {kicker && <p className="mb-1 font-semibold text-base text-quiet">{kicker}</p>}
        <h1>{title}</h1>
        {lead && <p className="mt-3 max-w-text text-lg text-quiet md:text-xl">{lead}</p>}
        {/* an absent line leaves no gap */}
        {Children.toArray(children).length > 0 && <div className="mt-4">{children}</div>}
      </div>
    </div>
  )
}
