import type { ReactNode } from 'react'

/** A part of a page under its own heading, with an anchor so that it can be linked to. */
export function Section({ id, title, aside, children }: { id: string; title: ReactNode; aside?: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`} className="grid content-start gap-4" id={id}>
      <div className="flex break-after-avoid flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={`${id}-title`}>{title}</h2>
        {aside && <p className="text-base">{aside}</p>}
      </div>
      {children}
    </section>
  )
}
