import type { EntryValues } from '@/lib/status/entry.rules'
import type { ConflictPart } from './conflict-parts'
import { inLanguage } from './in-language'
import { useSheet, useWords } from './sheet-context'

/** A part of an entry as a text one can compare with another. */
export function useInWords(): (part: ConflictPart, entry: EntryValues) => string {
  const { locale, takers } = useSheet()
  const t = useWords('sheet')
  const status = useWords('status')
  const lists = useWords('lists')
  const lines = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join('\n')
  return (part, entry) => {
    switch (part) {
      case 'status': {
        const taker = takers.find(({ slug }) => slug === entry.successorOrganisation)
        return lines(
          entry.status && status(`${entry.status}.label`),
          entry.nothingToReport && `${status('NOTHING_TO_REPORT.label')}: ${lists(`nothingToReport.${entry.nothingToReport}`)}`,
          entry.closingReason && lists(`closingReason.${entry.closingReason}`),
          entry.successorAction && t('number', { number: entry.successorAction }),
          taker && inLanguage(locale, taker.nameNl, taker.nameEn),
          entry.successorNl,
          entry.successorEn,
          entry.closingNoteNl,
          entry.closingNoteEn,
        )
      }
      case 'reason':
        return lines(entry.unchangedReason && lists(`unchangedReason.${entry.unchangedReason}`), entry.reasonNl, entry.reasonEn)
      case 'evidence':
        return lines(...entry.evidence.map((item) => [item.labelNl, item.labelEn, item.url].filter(Boolean).join(' · ')))
      default:
        return entry[part] ?? ''
    }
  }
}
