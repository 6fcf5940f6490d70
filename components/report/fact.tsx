import type { ReactNode } from 'react'

/** One thing said of an entry, on the line of the others: "Lead: Department of Work". */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <li>
      <b>{term}:</b> {children}
    </li>
  )
}
