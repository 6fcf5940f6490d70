import type { ReactNode } from 'react'
import { lastDayOf } from '@/lib/dates'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { DatedName } from '@/lib/organisation/organisation.rules'
import type { ClosingReason } from '@/prisma/generated/enums'
import { ActionTitle, type TitledAction } from '../action/action-title'
import { OrganisationName } from '../plan/organisation-name'
import { LocalisedText } from '../site/localised-text'

export type Successor = {
  year: number
  successorAction: TitledAction | null
  successorOrganisation: { names: DatedName[] } | null
  successorNl: string | null
  successorEn: string | null
}

/** Of a closed action also why. */
export type Destination = Successor & { closingReason: ClosingReason | null }

type Props<T> = { locale: Locale; entry: T; href: (number: string) => string }

/** Where a closed action went on: into another action, to an organisation, or what was said of it. Nothing when it just ended. */
export function WentTo({ locale, entry, href }: Props<Successor>) {
  const t = getTranslator(locale, 'action')
  const { year, successorAction, successorOrganisation, successorNl, successorEn } = entry
  const said = successorNl || successorEn
  return (
    <>
      {successorAction && (
        <Line label={t('mergedInto')}>
          {`${successorAction.number} – `}
          <ActionTitle locale={locale} action={successorAction} href={href(successorAction.number)} />
        </Line>
      )}
      {(successorOrganisation || said) && (
        <Line label={t('continuedBy')}>
          {successorOrganisation && <OrganisationName locale={locale} names={successorOrganisation.names} day={lastDayOf(year)} />}
          {successorOrganisation && said && ': '}
          {said && <LocalisedText locale={locale} nl={successorNl} en={successorEn} />}
        </Line>
      )}
    </>
  )
}

/** The same below the title of an action that is closed at the end of a year, in a list; of one that just ended, why. */
export function WentToInList({ locale, entry, year, href }: Props<Destination | undefined> & { year: number | null }) {
  if (!entry || year === null || entry.year > year) return null
  const lists = getTranslator(locale, 'lists')
  const ended = !entry.successorAction && !entry.successorOrganisation && !entry.successorNl && !entry.successorEn
  return (
    <div className="text-quiet text-sm">
      <WentTo locale={locale} entry={entry} href={href} />
      {ended && entry.closingReason && (
        <Line label={getTranslator(locale, 'action')('whyClosed')}>{lists(`closingReason.${entry.closingReason}`)}</Line>
      )}
    </div>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <p>
      <strong>{label}</strong> {children}
    </p>
  )
}
