import type { ReactNode } from 'react'
import type { Locale } from '@/lib/locale'
import type { ListedFlagship } from '@/lib/plan/flagship.queries'
import { restHeading } from '@/lib/plan/has.rules'
import type { YearSheet } from '@/lib/status/year-sheet.queries'
import { inLanguage } from './in-language'

import type { SheetGroup } from './sheet-table'

/** The rows by flagship in the plan's order; actions whose flagship is not yet known come last. Flagships without rows are left out. */
export function groupsOf(
  { flagships, rows }: Pick<YearSheet, 'flagships' | 'rows'>,
  locale: Locale,
  title: (flagship: ListedFlagship) => ReactNode,
): (SheetGroup & { label: string })[] {
  const unknown = restHeading(locale, { flagships: flagships.length > 0 })
  const known = flagships.map((flagship) => {
    const letter = flagship.code.toUpperCase()
    return {
      code: flagship.code,
      title: (
        <>
          <span className="mr-1 text-quiet">{letter}</span> {title(flagship)}
        </>
      ),
      label: `${letter} ${inLanguage(locale, flagship.titleNl ?? flagship.workingTitleNl, flagship.titleEn ?? flagship.workingTitleEn)}`,
      rows: rows.filter((row) => row.flagship === flagship.code),
    }
  })
  const rest = { code: null, title: unknown, label: unknown, rows: rows.filter((row) => row.flagship === null) }
  return [...known, rest].filter((group) => group.rows.length > 0)
}
