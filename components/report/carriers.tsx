import { Listed, OrganisationName } from './references'
import type { View } from './view'

type Props = { view: View; as: 'LEAD' | 'PARTNER' | 'CONSULTED' | 'REPORTER'; slugs: string[] }

/** The organisations in one role, each with the mark that it exists no more. */
export function Carriers({ view, as, slugs }: Props) {
  if (slugs.length === 0) return null
  return (
    <li>
      <span className="font-semibold text-quiet">{view.label('role', as)}:</span>{' '}
      <Listed items={slugs}>{(slug) => <OrganisationName view={view} slug={slug} withEnd />}</Listed>
    </li>
  )
}
