import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { type Finding, mayBePublished, type TextPlace } from '@/lib/report/readiness.rules'
import { address, sheetRowAddress } from '@/lib/web/addresses'
import { InTheWay } from './in-the-way'

type Props = { locale: Locale; plan: string; year: number; findings: Finding[]; steers: boolean }

/** What stands between the draft and an edition, each with the way to where it is repaired. */
export function Readiness({ locale, plan, year, findings, steers }: Props) {
  const t = getTranslator(locale, 'composer')
  const blocking = findings.filter(({ grade }) => grade === 'blocks')
  const warnings = findings.filter(({ grade }) => grade === 'warning')
  const list = (title: string, some: Finding[], look: string, icon: 'error' | 'warning') =>
    some.length > 0 && (
      <div>
        <h3 className="text-base text-quiet">{title}</h3>
        <ul className="mt-1 grid gap-1.5">
          {some.map((finding) => (
            <li key={finding.kind} className="flex gap-2 text-base">
              <Icon name={icon} className={`mt-[0.2em] ${look}`} />
              <span className="min-w-0">
                <FindingText locale={locale} plan={plan} year={year} finding={finding} steers={steers} />
              </span>
            </li>
          ))}
        </ul>
      </div>
    )
  return (
    <section id="readiness" aria-labelledby="readiness-heading" className="grid gap-3 rounded-sm border border-grey-300 p-4 md:p-6">
      <h2 id="readiness-heading" className="text-xl">
        {t('readiness')}
      </h2>
      {mayBePublished(findings) && <Notice kind="success" title={t('ready')} />}
      {list(t('blocks'), blocking, 'text-error', 'error')}
      {list(t('warnings'), warnings, 'text-warning', 'warning')}
    </section>
  )
}

function FindingText({ locale, plan, year, finding, steers }: Omit<Props, 'findings'> & { finding: Finding }): ReactNode {
  const t = getTranslator(locale, 'composer')
  const manage = (...parts: (string | number)[]) => address(locale, plan, ['manage', ...parts])
  switch (finding.kind) {
    case 'yearOpen':
      return (
        <>
          {t('finding.yearOpen')}{' '}
          {steers && <a href={manage('years', year, 'closing')}>{t('finding.closeYear', { year: String(year) })}</a>}
        </>
      )
    case 'earlierInTheWay':
      return <InTheWay locale={locale} plan={plan} earlier={finding.earlier} steers={steers} />
    case 'sampleData':
      return t('finding.sampleData')
    case 'totalsDiffer':
      return (
        <>
          {t('finding.totalsDiffer', { count: finding.states })}{' '}
          <a href={`${manage('reports', year, 'preview')}#counts`}>{t('finding.seeTotals')}</a>
        </>
      )
    case 'textMissing':
    case 'textUntranslated':
    case 'htmlDropped':
    case 'textAsTyped':
      return (
        <>
          {t(`finding.${finding.kind}`, { count: finding.texts.length })}{' '}
          <Links items={finding.texts.map((place) => ({ href: `#${anchorOf(place)}`, label: nameOfText(place, locale) }))} />
        </>
      )
    default:
      return (
        <>
          {t(`finding.${finding.kind}`, { count: finding.actions.length })}{' '}
          <Links items={finding.actions.map((number) => ({ href: sheetRowAddress(locale, plan, year, number), label: number }))} />
        </>
      )
  }
}

const anchorOf = (place: TextPlace) => (place === 'introduction' ? place : `flagship-${place.flagship}`)

/** What the composer calls a text of the report. */
export function nameOfText(place: TextPlace, locale: Locale): string {
  const t = getTranslator(locale, 'composer')
  return place === 'introduction' ? t('introduction').toLowerCase() : t('letter', { letter: place.flagship.toUpperCase() })
}

function Links({ items }: { items: { href: string; label: string }[] }) {
  return (
    <span className="inline-flex flex-wrap gap-x-3">
      {items.map(({ href, label }) => (
        <a key={href} href={href} className="count-link">
          {label}
        </a>
      ))}
    </span>
  )
}
