// The same for what a browser can call: the submits of forms and the routes.
import { submitPublication } from '@/app/[locale]/[plan]/manage/reports/[year]/publication/submit'
import { submitFlagshipText, submitIntroduction } from '@/app/[locale]/[plan]/manage/reports/[year]/submit'
import { submitRemoval } from '@/app/[locale]/[plan]/manage/sample/submit'
import { staffOf } from '@/app/[locale]/[plan]/manage/staff'
import { submitClosing } from '@/app/[locale]/[plan]/manage/years/[year]/closing/submit'
import { submitOpening } from '@/app/[locale]/[plan]/manage/years/[year]/opening/submit'
import { submitPublicity } from '@/app/[locale]/[plan]/manage/years/[year]/publicity/submit'
import { submitConfirmation, submitStatus, submitWithdrawal } from '@/app/[locale]/[plan]/manage/years/[year]/submit'
import { submitPassword } from '@/app/[locale]/set-password/[token]/submit'
import { submitSignIn } from '@/app/[locale]/sign-in/submit'
import { POST as signOut } from '@/app/[locale]/sign-out/route'
import * as elsewhere from '@/app/api/[...rest]/route'
import * as health from '@/app/api/health/route'
import * as actions from '@/app/api/v1/plans/[plan]/actions/route'
import * as edition from '@/app/api/v1/plans/[plan]/reports/[year]/[edition]/route'
import * as plan from '@/app/api/v1/plans/[plan]/route'
import * as publicYear from '@/app/api/v1/plans/[plan]/years/[year]/route'
import type { Verb } from '@/lib/user/right/rules'
import { type Call, publication, realised, row, year } from './calls'
import { type Person, password, type World, years } from './world'

const submits = (verb: Verb, run: Call['run']): Call => ({ verb, writes: true, run })
const as = ({ actor }: Person) => ({ as: actor?.id ?? '' })
const text = { version: 0, textNl: 'Een tekst.', textEn: '' }

type Answer = () => Promise<Response> | Response
const methods = ['POST', 'PUT', 'PATCH', 'DELETE'] as const

/** The other methods of an address of data. */
const closed = (address: string, route: Record<(typeof methods)[number], Answer>): Record<string, Call> =>
  Object.fromEntries(
    methods.map((method) => [`${method} ${address}`, { verb: 'askAnythingElse', writes: true, run: async () => route[method]() } as const]),
  )

const open = (run: (world: World) => Promise<Response>): Call => ({ verb: 'readPublic', writes: false, run: (_, world) => run(world) })
const at = (path: string) => new Request(`http://127.0.0.1${path}`)
const params = <P extends object>(world: World, more: P) => ({ params: Promise.resolve({ plan: world.plan.slug, ...more }) })

/** A form that signs out, as the menu of the account sends it. */
const signingOut = (fields: Record<string, string>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return signOut(new Request('http://127.0.0.1/nl/sign-out', { method: 'POST', body }), { params: Promise.resolve({ locale: 'nl' }) })
}

export const callsOfTheWeb: Record<string, Call | Call[]> = {
  enterManage: {
    writes: false,
    run: (_, world) => staffOf(Promise.resolve({ locale: 'nl', plan: world.plan.slug })),
  },

  submitOpening: submits('openYear', (_, world) => submitOpening({ ...year(world, 'unopened'), deadline: '' })),
  submitClosing: submits('closeYear', (_, world) => submitClosing(year(world, 'open'))),
  submitPublicity: submits('showProvisionalFigures', (_, world) => submitPublicity(year(world, 'open'))),
  submitStatus: submits('logStatus', (person, world) => submitStatus({ ...realised(world), ...as(person) })),
  submitConfirmation: submits('confirmStatus', (person, world) => submitConfirmation({ ...row(world, 'first'), ...as(person) })),
  submitWithdrawal: submits('withdrawConfirmation', (person, world) => submitWithdrawal({ ...row(world, 'second'), ...as(person) })),
  submitIntroduction: submits('saveIntroduction', (_, world) => submitIntroduction({ ...year(world, 'open'), ...text })),
  submitFlagshipText: submits('saveFlagshipText', (_, world) =>
    submitFlagshipText({ ...year(world, 'open'), ...text, flagship: world.flagship.code }),
  ),
  submitPublication: submits('publishEdition', async (_, world) => submitPublication(await publication(world))),
  submitRemoval: submits('removeSample', () => submitRemoval({ confirm: 'yes' })),
  submitPassword: submits('setPassword', (_, { token }) => submitPassword({ token, password, repeatedPassword: password })),
  submitSignIn: submits('signIn', (_, { somebody }) => submitSignIn({ email: somebody.email, password })),

  // a visitor has no session to end, and is sent to the same page
  'POST /[locale]/sign-out': [
    { verb: 'endSession', writes: null, run: () => signingOut({}) },
    { verb: 'endSession', writes: null, run: () => signingOut({ everywhere: 'yes' }) },
  ],

  'GET /api/health': open(() => health.GET()),
  'GET /api/v1/plans/[plan]': open((world) => plan.GET(at('/api/v1/plans/x'), params(world, {}))),
  'GET /api/v1/plans/[plan]/actions': open((world) => actions.GET(at('/api/v1/plans/x/actions'), params(world, {}))),
  'GET /api/v1/plans/[plan]/years/[year]': open((world) =>
    publicYear.GET(at('/api/v1/plans/x/years/1'), params(world, { year: String(years.closed) })),
  ),
  'GET /api/v1/plans/[plan]/reports/[year]/[edition]': open((world) =>
    edition.GET(at('/api/v1/plans/x/reports/1/1'), params(world, { year: String(years.published), edition: '1' })),
  ),
  'GET /api/[...rest]': { verb: 'askAnythingElse', writes: true, run: async () => elsewhere.GET() },
  ...closed('/api/[...rest]', elsewhere),
  ...closed('/api/health', health),
  ...closed('/api/v1/plans/[plan]', plan),
  ...closed('/api/v1/plans/[plan]/actions', actions),
  ...closed('/api/v1/plans/[plan]/years/[year]', publicYear),
  ...closed('/api/v1/plans/[plan]/reports/[year]/[edition]', edition),
}
