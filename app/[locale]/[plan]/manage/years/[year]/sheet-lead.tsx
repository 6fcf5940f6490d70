import { dayOf, today } from '@/lib/dates'
import { formatDate, formatLongDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { YearSheet } from '@/lib/status/year-sheet.queries'
import { address } from '@/lib/web/addresses'

type Props = { locale: Locale; plan: string; sheet: YearSheet }

/** What the sheet is for, by when, who sees it, and what a coordinator can do with the year. */
export function SheetLead({ locale, plan, sheet }: Props) {
  const t = getTranslator(locale, 'sheet')
  const year = String(sheet.year)
  const at = (part: string) => address(locale, plan, ['manage', 'years', sheet.year, part])
  const { closedAt, publicSince, deadline, progress } = sheet
  const mayWrite = sheet.rows.some((row) => row.mayWrite)
  const unlocked = sheet.rows.filter((row) => row.unlocked).length
  const shownSince = publicSince && formatDate(dayOf(publicSince), locale)
  const facts = [
    !closedAt && deadline && t(deadline < today() ? 'deadlinePassed' : 'deadline', { date: formatLongDate(deadline, locale) }),
    shownSince && (closedAt ? t('public', { date: shownSince }) : t('provisional', { date: shownSince })),
    progress.leftEarlier > 0 && t('leftEarlier', { count: progress.leftEarlier }),
  ].filter(Boolean)
  return (
    <div className="grid gap-1 text-base">
      <p>
        {closedAt
          ? unlocked > 0
            ? t('leadUnlocked', { year, date: formatDate(closedAt, locale), count: unlocked })
            : t('leadClosed', { year, date: formatDate(closedAt, locale) })
          : mayWrite
            ? t('lead', { year })
            : t('leadRead', { year })}
      </p>
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        {facts.length > 0 && <p className="text-quiet">{facts.join(' ')}</p>}
        {sheet.maySteer && (!closedAt || !publicSince) && (
          <p className="flex flex-wrap gap-x-6 gap-y-1 print:hidden">
            {!publicSince && <a href={at('publicity')}>{t('toPublicity')}</a>}
            {!closedAt && <a href={at('closing')}>{t('toClosing')}</a>}
          </p>
        )}
      </div>
    </div>
  )
}
