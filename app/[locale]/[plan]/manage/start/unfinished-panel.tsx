import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { CorrectedYear } from '@/lib/report/report.rules'
import type { StillUnlocked } from '@/lib/status/year-at-a-glance.queries'
import { address } from '@/lib/web/addresses'
import { Lines, Panel } from './panel'

type Props = { locale: Locale; plan: string; unlocked: StillUnlocked[]; corrected: CorrectedYear[] }

/** What was begun in closed years and is not done yet, each with the way to doing it; nothing when there is nothing. */
export function UnfinishedPanel({ locale, plan, unlocked, corrected }: Props) {
  const t = getTranslator(locale, 'start')
  const at = (...parts: (string | number)[]) => address(locale, plan, ['manage', ...parts])
  const lines = [
    ...unlocked.map(({ year, number }) => ({
      text: t('unfinished.unlocked', { year: String(year), number }),
      href: at('years', year, 'unlocks', number),
    })),
    ...corrected.map(({ year, number }) => ({
      text: t('unfinished.corrected', { year: String(year), edition: String(number) }),
      href: at('reports', year, 'correction'),
    })),
  ]
  if (lines.length === 0) return null
  return (
    <div className="max-w-text">
      <Panel id="unfinished" title={t('unfinished.title')}>
        <Lines>
          {lines.map(({ text, href }) => (
            <li key={href} className="py-1.5">
              <a href={href}>{text}</a>
            </li>
          ))}
        </Lines>
      </Panel>
    </div>
  )
}
