import type { View } from '@/lib/report/edition-view.rules'
import { Fact } from './fact'
import { Listed, OrganisationName } from './references'

type Props = { view: View; as: 'LEAD' | 'PARTNER' | 'CONSULTED' | 'REPORTER'; slugs: string[] }

/** The organisations in one role, each marked when it no longer exists. */
export function Carriers({ view, as, slugs }: Props) {
  if (slugs.length === 0) return null
  return (
    <Fact term={view.label('role', as)}>
      <Listed items={slugs}>{(slug) => <OrganisationName view={view} slug={slug} withEnd />}</Listed>
    </Fact>
  )
}
