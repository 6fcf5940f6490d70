import type { EditionContent } from '../schema'

const organisationKeys = new Set(['leads', 'partners', 'consulted', 'reportedBy', 'successorOrganisation', 'owner'])
const sourceKeys = new Set(['source', 'sources'])

/** Of all organisations and sources only those that an action or a chapter refers to. */
export function referredTo({ actions, blocks, organisations, sources }: EditionContent): Pick<EditionContent, 'organisations' | 'sources'> {
  const namedOrganisations = new Set(codesUnder(organisationKeys, [actions, blocks]))
  const namedSources = new Set(codesUnder(sourceKeys, [actions, blocks]))
  return {
    organisations: organisations.filter((organisation) => namedOrganisations.has(organisation.slug)),
    sources: sources.filter((source) => namedSources.has(source.code)),
  }
}

function codesUnder(keys: ReadonlySet<string>, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    keys.has(key) ? [inner].flat().filter((code) => typeof code === 'string') : codesUnder(keys, inner),
  )
}
