import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { ReportNeeds } from '@/lib/status/year-at-a-glance.queries'
import { address } from '@/lib/web/addresses'
import { Lines, Panel } from './panel'

type Props = { locale: Locale; plan: string; needs: ReportNeeds; unconfirmed: number }

/** What stands between a year and its report: each line leads to where it is done. */
export function ReportPanel({ locale, plan, needs, unconfirmed }: Props) {
  const t = getTranslator(locale, 'start')
  const { year, closed, introduction, flagships, withoutEvidence } = needs
  const at = (...parts: (string | number)[]) => address(locale, plan, ['manage', ...parts])
  const writing = at('reports', year)
  const lines = [
    !introduction && { text: t('report.introduction'), href: writing },
    flagships.written < flagships.all && {
      text: t('report.flagships', { written: String(flagships.written), all: String(flagships.all) }),
      href: writing,
    },
    withoutEvidence > 0 && { text: t('report.evidence', { count: withoutEvidence }), href: `${writing}#readiness` },
    !closed && unconfirmed > 0 && { text: t('report.unconfirmed', { count: unconfirmed }), href: `${at('years', year)}?show=todo` },
    closed
      ? { text: t('report.publish'), href: at('reports', year, 'publication') }
      : { text: t('report.close', { year: String(year) }), href: at('years', year, 'closing') },
  ].filter((line) => line !== false)
  return (
    <Panel id={`report-${year}`} title={t('report.title', { year: String(year) })}>
      <Lines>
        {lines.map(({ text, href }) => (
          <li key={text} className="py-1.5">
            <a href={href}>{text}</a>
          </li>
        ))}
      </Lines>
    </Panel>
  )
}
