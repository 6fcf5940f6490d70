import type { Locale } from '@/lib/locale'
import type { Tally } from '@/lib/status/ledger.rules'
import { realisedOf } from './judgement-words'

/** How many of some actions are realised, as the way to these; zero leads nowhere. */
export function RealisedLink({ locale, tally: { counts, total }, href }: { locale: Locale; tally: Tally; href: string }) {
  const said = realisedOf(counts.REALISED, total, locale)
  if (counts.REALISED === 0) return said
  return (
    <a href={href} className="ink-link">
      {said}
    </a>
  )
}
