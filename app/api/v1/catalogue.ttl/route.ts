import { getPublicCatalogue } from '@/lib/open-data/data-catalogue.queries'
import { publicUrl } from '@/lib/settings/installation'
import { OPTIONS, reading, readOnly } from '@/lib/web/api'
import { catalogueAnswer } from '../catalogue-answer'

export const dynamic = 'force-dynamic'

/** What all plans of this installation publish, as Turtle. */
export const GET = reading(async () => catalogueAnswer(await getPublicCatalogue(publicUrl(), 'turtle'), 'getCatalogueTurtle'))

export const { POST, PUT, PATCH, DELETE } = readOnly
export { OPTIONS }
