import { Icon } from '@/components/ui/icon'
import { localised } from '@/lib/format'
import { languageTag } from '@/lib/locale'
import type { EntryValues, EvidenceValues, StoredEntry } from '@/lib/status/entry.rules'
import { stateToSlug } from '@/lib/status/status.rules'
import { inLanguage } from './in-language'
import { useMoment, useSheet, useWords } from './sheet-context'

type State = Pick<EntryValues, 'status' | 'nothingToReport'>

/** A state with its sign and, for nothing to report, its reason. */
export function StateInWords({ state }: { state: State | null }) {
  const status = useWords('status')
  const lists = useWords('lists')
  const named = state?.status ?? (state?.nothingToReport ? 'NOTHING_TO_REPORT' : 'NOT_REPORTED')
  return (
    <p className={`state-tag state-${stateToSlug(named)} text-sm`}>
      {state?.nothingToReport ? (
        <span>
          {status('NOTHING_TO_REPORT.label')}
          <span className="row-more block text-quiet">{lists(`nothingToReport.${state.nothingToReport}`)}</span>
        </span>
      ) : (
        status(`${named}.label`)
      )}
    </p>
  )
}

/** A text that exists in one language or two; a missing translation is named as missing. */
export function ReadText({ nl, en, className = '' }: { nl: string | null; en: string | null; className?: string }) {
  const { locale } = useSheet()
  const t = useWords('content')
  const text = localised(nl, en, locale)
  if (text.is === 'absent') return null
  return (
    <p dir="auto" lang={languageTag[text.is === 'present' ? locale : text.language]} className={`whitespace-pre-wrap text-sm ${className}`}>
      {text.is === 'other-language' && <span className="mr-1 rounded-sm bg-grey-200 px-1 text-quiet">{t('translationMissing')}</span>}
      {text.text}
    </p>
  )
}

export function EvidenceList({ items }: { items: EvidenceValues[] }) {
  const { locale } = useSheet()
  if (items.length === 0) return null
  return (
    <ul className="mt-1 grid gap-0.5 text-sm">
      {items.map(({ labelNl, labelEn, url }) => {
        const label = inLanguage(locale, labelNl, labelEn)
        return (
          <li key={`${label} ${url}`} className="min-w-0 break-words">
            {url ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {label} <Icon name="external" />
              </a>
            ) : (
              label
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** An entry to be read: of a closed year, of somebody else, or before the fields are there. */
export function ReadStatus({ entry }: { entry: StoredEntry | null }) {
  const { locale, takers } = useSheet()
  const t = useWords('sheet')
  const lists = useWords('lists')
  const taker = takers.find(({ slug }) => slug === entry?.successorOrganisation)
  const lines = [
    entry?.closingReason && lists(`closingReason.${entry.closingReason}`),
    entry?.successorAction && t('number', { number: entry.successorAction }),
    taker && inLanguage(locale, taker.nameNl, taker.nameEn),
    entry?.unchangedReason && lists(`unchangedReason.${entry.unchangedReason}`),
  ].filter(Boolean)
  return (
    <div className="grid gap-1">
      <StateInWords state={entry} />
      {lines.length > 0 && <p className="row-more text-quiet text-sm">{lines.join(' · ')}</p>}
      {entry && (
        <div className="row-more grid gap-1">
          <ReadText nl={entry.successorNl} en={entry.successorEn} />
          <ReadText nl={entry.closingNoteNl} en={entry.closingNoteEn} />
          <ReadText nl={entry.reasonNl} en={entry.reasonEn} />
        </div>
      )}
    </div>
  )
}

export function ReadConfirmation({ entry }: { entry: StoredEntry | null }) {
  const t = useWords('sheet')
  const moment = useMoment()
  if (!entry) return null
  if (!entry.confirmedAt) return <p className="text-quiet text-sm">{t('unconfirmed')}</p>
  const when = moment(entry.confirmedAt)
  return (
    <p className="text-sm">
      <span className="flex items-center gap-1 font-semibold text-success">
        <Icon name="circle-check" />
        {t('confirm.done')}
      </span>
      <span className="row-more text-quiet">{entry.confirmedBy ? t('confirm.by', { moment: when, name: entry.confirmedBy }) : when}</span>
    </p>
  )
}
