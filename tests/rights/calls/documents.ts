import * as ofEdition from '@/app/[locale]/[plan]/(public)/reports/[year]/[edition]/[file]/route'
import { GET as ofDraft } from '@/app/[locale]/[plan]/manage/reports/[year]/preview/[file]/route'
import { fileName } from '@/lib/document/document.rules'
import { type World, years } from '../world'
import { at, type Call, closed, open, params } from './call'

const address = '/[locale]/[plan]/(public)/reports/[year]/[edition]/[file]'
const fileOf = ({ plan }: World, year: number, draft: boolean) => fileName({ plan: plan.slug, year, number: 1 }, 'nl', 'XLSX', { draft })

/** The documents of reports: published ones for everybody, drafts for whoever may read drafts. */
export const documentsOfReports: Record<string, Call | Call[]> = {
  [`GET ${address}`]: {
    verb: 'readPublic',
    // what was not made at publication is made now
    writes: null,
    run: (_, world) => {
      const place = { locale: 'nl', year: String(years.published), edition: '1', file: fileOf(world, years.published, false) }
      return ofEdition.GET(at('/nl/x'), params(world, place))
    },
  },
  [`OPTIONS ${address}`]: open(async () => ofEdition.OPTIONS()),
  ...closed(address, ofEdition),
  'GET /[locale]/[plan]/manage/reports/[year]/preview/[file]': {
    verb: 'getDraftDocument',
    writes: false,
    run: (_, world) =>
      ofDraft(at('/nl/x'), params(world, { locale: 'nl', year: String(years.open), file: fileOf(world, years.open, true) })),
  },
}
