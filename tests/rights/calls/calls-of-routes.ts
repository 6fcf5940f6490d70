// How each route is called that is no page: files, signing out, figures, health. The open data and documents have files of their own.

import { GET as securityText } from '@/app/.well-known/security.txt/route'
import * as embed from '@/app/[locale]/[plan]/(public)/embed/[...figure]/route'
import * as feed from '@/app/[locale]/[plan]/(public)/feed.atom/route'
import * as figures from '@/app/[locale]/[plan]/(public)/figures/[...figure]/route'
import { GET as eventTable } from '@/app/[locale]/[plan]/manage/events/csv/route'
import * as importFile from '@/app/[locale]/[plan]/manage/imports/[import]/file/route'
import * as importDownload from '@/app/[locale]/[plan]/manage/imports/download/route'
import { GET as ownData } from '@/app/[locale]/account/data/route'
import { GET as toProvider } from '@/app/[locale]/sign-in/provider/route'
import { POST as signOut } from '@/app/[locale]/sign-out/route'
import * as elsewhere from '@/app/api/[...rest]/route'
import { GET as fromProvider } from '@/app/api/auth/callback/oidc/route'
import * as health from '@/app/api/health/route'
import * as ready from '@/app/api/ready/route'
import { at, type Call, closed, open, params } from './call'
import { documentsOfReports } from './documents'
import { callsOfOpenData } from './open-data'

const nl = { params: Promise.resolve({ locale: 'nl' }) }

/** A form that signs out, as the menu of the account sends it. */
const signingOut = (fields: Record<string, string>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return signOut(new Request('http://127.0.0.1/nl/sign-out', { method: 'POST', body }), { params: Promise.resolve({ locale: 'nl' }) })
}

export const callsOfRoutes: Record<string, Call | Call[]> = {
  'GET /[locale]/account/data': { verb: 'getOwnData', writes: false, run: () => ownData(at('/nl/account/data'), nl) },
  'GET /[locale]/[plan]/manage/events/csv': {
    verb: 'listEvents',
    writes: false,
    run: (_, world) => eventTable(at('/nl/x/manage/events/csv'), params(world, { locale: 'nl' })),
  },

  // a visitor has no session to end, and is sent to the same page
  'POST /[locale]/sign-out': [
    { verb: 'endSession', writes: null, run: () => signingOut({}) },
    { verb: 'endSession', writes: null, run: () => signingOut({ everywhere: 'yes' }) },
  ],

  'GET /[locale]/[plan]/manage/imports/download': {
    verb: 'getImportDownload',
    writes: false,
    run: (_, world) => importDownload.GET(at('/nl/x?kind=actions'), { params: Promise.resolve({ locale: 'nl', plan: world.plan.slug }) }),
  },
  'GET /[locale]/[plan]/manage/imports/[import]/file': {
    verb: 'getImportFile',
    writes: false,
    run: (_, world) => importFile.GET(at('/nl/x'), params(world, { import: String(world.uploaded.number) })),
  },

  // without a provider there is nothing at these addresses; with one, the journey of single sign-on walks them
  ...documentsOfReports,
  'GET /[locale]/sign-in/provider': { verb: 'askAnythingElse', writes: false, run: () => toProvider(at('/nl/sign-in/provider'), nl) },
  'GET /api/auth/callback/oidc': { verb: 'askAnythingElse', writes: false, run: () => fromProvider(at('/api/auth/callback/oidc')) },

  'GET /api/health': open(() => health.GET()),
  'GET /api/ready': open(() => ready.GET()),
  // as shipped nobody is named, so there is nothing
  'GET /.well-known/security.txt': { verb: 'askAnythingElse', writes: false, run: async () => securityText() },
  ...callsOfOpenData,
  'GET /[locale]/[plan]/(public)/feed.atom': open((world) => feed.GET(at('/nl/x/feed.atom'), params(world, { locale: 'nl' }))),
  'OPTIONS /[locale]/[plan]/(public)/feed.atom': open(async () => feed.OPTIONS()),
  ...closed('/[locale]/[plan]/(public)/feed.atom', feed),
  'GET /[locale]/[plan]/(public)/figures/[...figure]': open((world) =>
    figures.GET(at('/nl/x/figures/years.svg'), params(world, { locale: 'nl', figure: ['years.svg'] })),
  ),
  'OPTIONS /[locale]/[plan]/(public)/figures/[...figure]': open(async () => figures.OPTIONS()),
  ...closed('/[locale]/[plan]/(public)/figures/[...figure]', figures),
  'GET /[locale]/[plan]/(public)/embed/[...figure]': open((world) =>
    embed.GET(at('/nl/x/embed/years'), params(world, { locale: 'nl', figure: ['years'] })),
  ),
  'OPTIONS /[locale]/[plan]/(public)/embed/[...figure]': open(async () => embed.OPTIONS()),
  ...closed('/[locale]/[plan]/(public)/embed/[...figure]', embed),
  'GET /api/[...rest]': { verb: 'askAnythingElse', writes: true, run: async () => elsewhere.GET() },
  ...closed('/api/[...rest]', elsewhere),
  ...closed('/api/health', health),
  ...closed('/api/ready', ready),
}
