import type { ReactNode } from 'react'
import { lastDayOf } from '@/lib/dates'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { DatedName } from '@/lib/organisation/organisation.rules'
import { lacksEvidence } from '@/lib/status/status.rules'
import type { ActionStatus, ClosingReason, NothingToReport, UnchangedReason } from '@/prisma/generated/enums'
import { EvidenceList, type ShownEvidence } from '../action/evidence-list'
import { OrganisationName } from '../plan/organisation-name'
import { LocalisedText } from '../site/localised-text'
import { Tag } from '../ui/tag'
import { type Successor, WentTo } from './went-to'

export type ShownEntry = Successor & {
  status: ActionStatus | null
  nothingToReport: NothingToReport | null
  noteNl: string | null
  noteEn: string | null
  unchangedReason: UnchangedReason | null
  reasonNl: string | null
  reasonEn: string | null
  closingReason: ClosingReason | null
  closingNoteNl: string | null
  closingNoteEn: string | null
  reportedBy: { names: DatedName[] } | null
  evidence: ShownEvidence[]
}

/** What was said about an action in one year, below its state: note, reasons, where it went, evidence, and who says so. */
export function YearEntry({ locale, entry, href }: { locale: Locale; entry: ShownEntry; href: (number: string) => string }) {
  const t = getTranslator(locale, 'action')
  const lists = getTranslator(locale, 'lists')
  const day = lastDayOf(entry.year)
  const text = (nl: string | null, en: string | null) => (nl || en ? <LocalisedText locale={locale} nl={nl} en={en} /> : null)
  return (
    <div className="grid max-w-text gap-2">
      {lacksEvidence(entry.status, entry.evidence.length) && (
        <p>
          <Tag tone="warning">{t('noEvidence')}</Tag>
        </p>
      )}
      {entry.nothingToReport && <Line label={t('why')}>{lists(`nothingToReport.${entry.nothingToReport}`)}</Line>}
      {(entry.noteNl || entry.noteEn) && <p className="whitespace-pre-line">{text(entry.noteNl, entry.noteEn)}</p>}
      {(entry.unchangedReason || entry.reasonNl || entry.reasonEn) && (
        <Line label={entry.unchangedReason ? t('unchanged') : t('explanation')}>
          {entry.unchangedReason && `${lists(`unchangedReason.${entry.unchangedReason}`)}. `}
          {text(entry.reasonNl, entry.reasonEn)}
        </Line>
      )}
      {entry.closingReason && (
        <Line label={t('whyClosed')}>
          {`${lists(`closingReason.${entry.closingReason}`)}. `}
          {text(entry.closingNoteNl, entry.closingNoteEn)}
        </Line>
      )}
      <div className="text-base empty:hidden">
        <WentTo locale={locale} entry={entry} href={href} />
      </div>
      {entry.evidence.length > 0 && <EvidenceList locale={locale} evidence={entry.evidence} />}
      {entry.reportedBy && (
        <p className="text-quiet text-sm">
          {t('reportedBy')} <OrganisationName locale={locale} names={entry.reportedBy.names} day={day} />
        </p>
      )}
    </div>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <p className="text-base">
      <strong>{label}</strong> {children}
    </p>
  )
}
