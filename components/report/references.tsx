import { Fragment, type ReactNode } from 'react'
import { capitalised, formatDate } from '@/lib/format'
import { anchor, type View } from '@/lib/report/edition-view.rules'
import { TitleMark } from '../action/action-title'
import { isEmpty, Words } from './prose'

/** Items on one line, each after a comma. */
export function Listed<T>({ items, children }: { items: T[]; children: (item: T) => ReactNode }) {
  return items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an edition never changes, so its items never change places
    <Fragment key={index}>
      {index > 0 && ', '}
      {children(item)}
    </Fragment>
  ))
}

/** The title of an action with its mark, or its number when the title was not known. */
export function ActionName({ view, number, href }: { view: View; number: string; href?: string }) {
  const action = view.action(number)
  if (!action) return number
  const title = <Words view={view} text={action.title} absent={view.label('absence', 'TITLE')} />
  return (
    <>
      {href ? (
        <a href={href} className="ink-link">
          {title}
        </a>
      ) : (
        title
      )}
      {action.titleStatus === 'WORKING' && <TitleMark>{view.label('mark', 'WORKING_TITLE')}</TitleMark>}
    </>
  )
}

/** Actions below each other, each by its number and title, which leads to where it is described. */
export function NamedActions({ view, numbers }: { view: View; numbers: string[] }) {
  return (
    <ul className="grid gap-1">
      {numbers.map((number) => (
        <li key={number}>
          {number}. {view.action(number) && <ActionName view={view} number={number} href={view.at(anchor.action(number))} />}
        </li>
      ))}
    </ul>
  )
}

/** The title of a flagship, marked when it was a working title. */
export function FlagshipName({ view, code }: { view: View; code: string }) {
  const flagship = view.flagship(code)
  if (!flagship) return code.toUpperCase()
  const { nl, en } = flagship.title
  const initial = (title: string | null) => title && capitalised(title)
  return (
    <>
      <Words view={view} text={{ nl: initial(nl), en: initial(en) }} />
      {flagship.working[view.locale] && <TitleMark>{view.label('mark', 'WORKING_TITLE')}</TitleMark>}
    </>
  )
}

type Organisation = { view: View; slug: string; withEnd?: boolean }

/** The name of an organisation in the year of the report; `withEnd` adds that it no longer existed, where that is the case. */
export function OrganisationName({ view, slug, withEnd = false }: Organisation) {
  const organisation = view.organisation(slug)
  if (!organisation) return slug
  const { name, ended } = organisation
  return (
    <>
      <Words view={view} text={name} />
      {withEnd && ended && (
        <small className="text-quiet text-sm">
          {' '}
          ({view.label('mark', 'NO_LONGER_EXISTS')}
          {ended.on && `, ${formatDate(ended.on, view.locale)}`}
          {!isEmpty(ended.note) && (
            <>
              : <Words view={view} text={ended.note} />
            </>
          )}
          )
        </small>
      )}
    </>
  )
}

/** `Bron: …`, each leading to the list of sources at the end; bare in a column that is headed so. */
export function SourceReferences({ view, codes, bare = false }: { view: View; codes: string[]; bare?: boolean }) {
  if (codes.length === 0) return null
  return (
    <span className="text-quiet text-sm">
      {!bare && `${view.t(codes.length === 1 ? 'source' : 'sources')} `}
      <Listed items={codes}>{(code) => <a href={view.at(anchor.source(code))}>{view.source(code)?.title ?? code}</a>}</Listed>
    </span>
  )
}
