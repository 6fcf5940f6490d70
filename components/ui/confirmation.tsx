import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  /** What happens, one sentence each, before anybody decides. */
  consequences: ReactNode[]
  /** The form with the deciding button, and a link back. */
  children: ReactNode
}

/** A step that changes much gets a page of its own, not a dialog: it says what will happen and can be sent, printed and left. */
export function Confirmation({ title, consequences, children }: Props) {
  return (
    <section className="max-w-text rounded-sm border border-grey-300 border-t-4 border-t-action p-4 md:p-6 print:border-0 print:p-0">
      <h2>{title}</h2>
      <ul className="mt-4 grid list-disc gap-2 pl-5 text-base">
        {consequences.map((consequence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of one page never change places
          <li key={index}>{consequence}</li>
        ))}
      </ul>
      <div className="mt-6 flex flex-wrap items-center gap-4 text-base print:hidden">{children}</div>
    </section>
  )
}
