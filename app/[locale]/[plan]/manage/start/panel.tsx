import type { ReactNode } from 'react'

type Props = { id: string; title: string; lead?: string; children: ReactNode; rest?: ReactNode }

/** One question about the year, with what answers it; each line leads to doing it. */
export function Panel({ id, title, lead, children, rest }: Props) {
  return (
    <section aria-labelledby={id} className="border-grey-300 border-t-2 pt-3">
      <h3 id={id} className="text-lg">
        {title}
      </h3>
      {lead && <p className="mt-0.5 text-quiet text-sm">{lead}</p>}
      <div className="mt-2 text-base">{children}</div>
      {rest && <p className="mt-2 text-sm">{rest}</p>}
    </section>
  )
}

/** The lines of a panel, under each other. */
export const Lines = ({ children }: { children: ReactNode }) => <ul className="divide-y divide-grey-200">{children}</ul>
