import type { ReactNode } from 'react'
import { markupOf } from '@/lib/web/markup'
import { pageParts, partAttribute } from '@/lib/web/page-parts'

/**
 * A part of a page that no browser has to run. In a page that is made for everybody it is put in as HTML when the page leaves: written once, and
 * not also as data for scripts that are taken out (record 65). In every other page these are children like any.
 */
export async function AsMarkup({ children }: { children: ReactNode }) {
  const parts = pageParts()
  if (!parts) return children
  const html = await markupOf(children)
  return <div {...{ [partAttribute]: parts.push(html) - 1 }} />
}

/** A page that everybody may read. */
export function publicPage<P extends object>(Page: (props: P) => ReactNode | Promise<ReactNode>) {
  return function PublicPage(props: P) {
    return (
      <AsMarkup>
        <Page {...props} />
      </AsMarkup>
    )
  }
}
