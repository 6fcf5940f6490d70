import { getPublicOrganisationsDocument } from '@/lib/open-data/organisation-data.queries'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** The organisations with their names and roles of all times. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('listOrganisations', ({ plan, page, origin }) =>
  getPublicOrganisationsDocument(plan, page, origin),
)
