import { Count } from '@/components/charts/count'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { chooseObstacles, type ObstacleYears, obstacleShows } from '@/lib/obstacle/obstacle.rules'
import type { ObstacleKind } from '@/prisma/generated/enums'

type Props = {
  locale: Locale
  years: number[]
  obstacles: (ObstacleYears & { kind: ObstacleKind })[]
  href: (query: { show: string; year: number }) => string
}

/** How many obstacles were reported and resolved in each year, and how many were open at the end of it. */
export function ObstacleYearsTable({ locale, years, obstacles, href }: Props) {
  const t = getTranslator(locale, 'obstacles')
  return (
    <div className="max-w-text">
      <Table caption={t('page.perYear')} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t('page.yearColumn')}</HeaderCell>
            {obstacleShows.map((show) => (
              <HeaderCell key={show} numeric>
                {t(`page.${show}`)}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <HeaderCell scope="row">{year}</HeaderCell>
              {obstacleShows.map((show) => (
                <Cell key={show} numeric>
                  <Count
                    locale={locale}
                    value={chooseObstacles(obstacles, { kind: null, show, year }).length}
                    href={href({ show, year })}
                    what={t(`page.${show}In`, { year: String(year) })}
                  />
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
