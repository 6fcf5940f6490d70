import type { ReactNode } from 'react'

type Props = {
  id: string
  title: string
  subtitle?: ReactNode
  /** What there is to write about. */
  facts?: ReactNode
  /** Last year's text: beside the fields of those who write, and below the text for those who only read. */
  last: ReactNode
  writes: boolean
  children: ReactNode
}

/** One text to write, with what it is about above and last year's text beside it. */
export function WritingSection({ id, title, subtitle, facts, last, writes, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="grid gap-4">
      <h2 id={`${id}-heading`} className="border-action border-b-2 pb-2">
        {title}
        {subtitle && <span className="block font-normal text-quiet text-xl">{subtitle}</span>}
      </h2>
      {facts}
      <div className={writes ? 'grid gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]' : 'grid gap-6'}>
        {children}
        {last}
      </div>
    </section>
  )
}
