import type { ReactNode } from 'react'
import type { Locale } from '@/lib/locale'
import type { KeptPlan } from '@/lib/plan/plan.queries'
import { publicAddress } from '@/lib/web/addresses'

type Props = {
  locale: Locale
  plan: Pick<KeptPlan, 'slug' | 'publishedAt'>
  parts: (string | number)[]
  /** Where the words say that there is a page to read: without it they are left out. */
  orNothing?: boolean
  children: ReactNode
}

/** A way from the work to what everybody reads of it. While a plan is in preparation there is no such page, and the words stand alone. */
export function PublicLink({ locale, plan, parts, orNothing = false, children }: Props) {
  const href = publicAddress(locale, plan, parts)
  if (href === null) return orNothing ? null : children
  return (
    <a href={href} className="text-base">
      {children}
    </a>
  )
}
