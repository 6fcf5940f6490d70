import type { ReactNode } from 'react'

/** More for those who want it; printed in full. */
export function Details({ summary, open = false, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="text-base">
      <summary className="w-fit cursor-pointer py-1 font-semibold text-action hover:text-action-hover hover:underline">{summary}</summary>
      <div className="mt-2 border-grey-300 border-l-4 pl-3">{children}</div>
    </details>
  )
}
