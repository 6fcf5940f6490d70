import type { ReactNode } from 'react'

export type Definition = { term: string; description: ReactNode }

/** Facts about one thing, each under its name. */
export function DefinitionList({ items }: { items: Definition[] }) {
  return (
    <dl className="grid gap-x-6 text-base sm:grid-cols-[fit-content(15rem)_1fr]">
      {items.map(({ term, description }) => (
        <div key={term} className="border-grey-200 border-b py-2 sm:col-span-2 sm:grid sm:grid-cols-subgrid">
          <dt className="font-semibold text-quiet sm:min-w-36">{term}</dt>
          <dd className="min-w-0">{description}</dd>
        </div>
      ))}
    </dl>
  )
}
