import type { TitledAction } from '@/components/action/action-title'
import { listAddress } from '@/components/site/list-address'
import type { Locale } from '@/lib/locale'
import type { ObstacleYears } from '@/lib/obstacle/obstacle.rules'
import { anchor } from '@/lib/report/edition-view.rules'
import { getPublicSide, type TellingSide } from '@/lib/report/year-comparison.queries'
import type { TransitionEnd } from '@/lib/report/year-comparison.rules'
import type { Side } from '@/lib/report/year-comparison.schema'
import type { KnownSide } from '@/lib/report/year-comparison-snapshot.rules'
import type { ListedAction } from '@/lib/status/ledger.queries'
import type { Ledger } from '@/lib/status/ledger.rules'
import { address } from '@/lib/web/addresses'

type Titled = { titleNl: string | null; titleEn: string | null }
export type KnownObstacle = Titled & ObstacleYears & { slug: string }

/** One side with everything the page says of it: titles as they are now for a year, as they were published for an edition. */
export type ShownSide = TellingSide & {
  side: KnownSide
  titles: ReadonlyMap<string, TitledAction>
  obstacles: ReadonlyMap<string, Titled>
}

/** Reads a side; null when it says nothing per action, or when it is an edition that is no longer there. */
export async function shownSide(
  planId: string,
  side: KnownSide,
  ledger: Ledger<ListedAction>,
  obstacles: KnownObstacle[],
): Promise<ShownSide | null> {
  const found = await getPublicSide(planId, side, ledger, obstacles)
  if (!found) return null
  const { content } = found
  if (!content) {
    return {
      side,
      ...found,
      titles: new Map(ledger.actions.map((action) => [action.number, action])),
      obstacles: new Map(obstacles.map((obstacle) => [obstacle.slug, obstacle])),
    }
  }
  const told = content.blocks.flatMap((block) => (block.type === 'obstacles' ? block.obstacles : []))
  return {
    side,
    ...found,
    titles: new Map(
      content.actions.map(({ number, title, titleStatus }) => [number, { number, titleNl: title.nl, titleEn: title.en, titleStatus }]),
    ),
    obstacles: new Map(told.map(({ slug, title }) => [slug, { titleNl: title.nl, titleEn: title.en }])),
  }
}

/** Where a count of one side leads to: the list of that year, or the annex of that edition. Nothing lists who was not there. */
export function endAddress({ year, edition }: Side, end: TransitionEnd, locale: Locale, plan: string): string | undefined {
  if (end === 'ABSENT') return undefined
  if (edition === null) return listAddress(locale, plan, { year, status: end === 'LEFT' ? 'left-earlier' : end })
  const report = address(locale, plan, ['reports', year, edition])
  return end === 'LEFT' ? report : `${report}#${anchor.group('annex', end)}`
}
