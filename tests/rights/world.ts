// A plan in which everything that can be done is there to be done, and the people who try.
import { issueToken } from '@/lib/auth'
import { columnOf } from '@/lib/dates'
import { db } from '@/lib/db'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { sha256 } from '@/lib/report/edition.queries'
import { composeEdition } from '@/lib/report/edition.rules'
import { composedVersion } from '@/lib/report/edition.schema'
import { readFacts } from '@/lib/report/edition-facts.queries'
import { hashPassword } from '@/lib/security/password-hash'
import { canonicalJson } from '@/lib/text/canonical-json'
import { tokenHash } from '@/lib/user/password.queries'
import type { Standing } from '@/lib/user/right.rules'
import { getActorOfSession } from '@/lib/user/session.queries'
import type { Actor } from '@/lib/user/user.rules'
import {
  createAction,
  createDeliverable,
  createEntry,
  createFlagship,
  createGoal,
  createImport,
  createIndicator,
  createObstacle,
  createOrganisation,
  createPlan,
  createSource,
  createTargetGroup,
  createTheme,
  createUnlock,
  createUser,
  createYear,
  involve,
} from '@/tests/harness/factories'

/** What each of them is towards the plan and its actions. Written by hand: what the matrix is tested against may not come out of it. */
export const people = {
  'a visitor': ['everyone'],
  // the right password of an administrator opens nothing as long as the code was not given
  'an administrator who has a step to go': ['everyone'],
  'a contributor of another organisation': ['everyone', 'signedIn', 'contributor'],
  'a contributor of the partner organisation': ['everyone', 'signedIn', 'contributor', 'partner'],
  'a contributor of the lead': ['everyone', 'signedIn', 'contributor', 'lead'],
  'a coordinator of another plan': ['everyone', 'signedIn'],
  'a coordinator': ['everyone', 'signedIn', 'coordinator'],
  'an administrator': ['everyone', 'signedIn', 'administrator'],
} as const satisfies Record<string, readonly Standing[]>

export type PersonName = keyof typeof people
export const personNames = Object.keys(people) as PersonName[]

/** Who tries: nobody for a visitor, who then has no session either, and for somebody whose session has a step to go. */
export type Person = { actor: Actor | null; token: string | null }

export const password = 'vier losse woorden achter elkaar'
const passwordHash = hashPassword(password)

/** A year with an edition in which nothing is unlocked, one with an edition, one that is closed, one that is open, and one that may be opened. */
export const years = { corrected: 2021, published: 2022, closed: 2023, open: 2024, unopened: 2025 } as const

/** The plan: three actions, of which two have a lead and a partner, and a year in each state. */
async function createPlanOfTests() {
  const plan = await createPlan({ firstYear: years.corrected })
  const elsewhere = await createPlan()
  const preparing = await createPlan({ publishedAt: null })
  await createAction({ planId: preparing.id })
  const ended = await createPlan({ endedOn: columnOf('2024-12-31') })
  const archived = await createPlan({ endedOn: columnOf('2024-12-31'), archivedAt: new Date() })
  const flagship = await createFlagship({ planId: plan.id })
  const organisation = (slug: string) => createOrganisation({ planId: plan.id, slug })
  const [lead, partner, other] = [await organisation('lead'), await organisation('partner'), await organisation('other')]
  const action = (number: string) => createAction({ planId: plan.id, number, flagshipId: flagship.id })
  const [first, second, nobodys] = [await action('1'), await action('2'), await action('3')]
  for (const { id } of [first, second]) {
    await involve(id, lead.id, 'LEAD')
    await involve(id, partner.id, 'PARTNER')
  }
  const scope = [first, second, nobodys]
  await createYear(plan.id, years.corrected, { closed: true, public: true, scope })
  await publish(plan.id, years.corrected)
  await createYear(plan.id, years.published, { closed: true, public: true, scope })
  await publish(plan.id, years.published)
  await createYear(plan.id, years.closed, { closed: true, public: true, scope })
  await createYear(plan.id, years.open)
  await createUnlock(second, years.published)
  await createEntry(first, years.closed, 'BEING_LAUNCHED')
  await createEntry(first, years.open, 'BEING_LAUNCHED', { confirmed: false })
  const batch = await decide(await createEntry(second, years.open, 'BEING_IMPLEMENTED'))
  await createSource({ planId: plan.id })
  await createPlan({ slug: exampleSlug, sample: true })
  await db.claimMeaning.create({ data: { planId: plan.id, claim: 'ROLE', value: 'Coordinator', role: 'COORDINATOR' } })
  const uploaded = await createImport({ planId: plan.id, number: 1 })
  const nothing = { kind: 'ACTIONS', actions: [], roles: { begun: [], ended: [], removed: [] } }
  const applied = await createImport({ planId: plan.id, number: 2, appliedAt: new Date(), applied: nothing })
  const obstacle = await createObstacle({ planId: plan.id, slug: 'obstacle', actions: [second] })
  const stage = { planId: plan.id, year: years.closed, stage: 'implementation' }
  await db.planStage.create({ data: stage })
  const cell = { group: (await createTargetGroup({ planId: plan.id })).code, theme: (await createTheme({ planId: plan.id })).code }
  const totals = await db.publishedTotal.create({ data: { planId: plan.id, year: years.closed, code: 'totals', total: 3 } })
  const deliverable = await createDeliverable({ planId: plan.id })
  const { code: loose } = await createGoal({ planId: plan.id })
  await createIndicator({ planId: plan.id, code: 'participation' })
  const plans = { plan, elsewhere, preparing, ended, archived }
  return { ...plans, uploaded, applied, flagship, lead, partner, other, first, second, batch, obstacle, totals, deliverable, cell, loose }
}

type PlanOfTests = Awaited<ReturnType<typeof createPlanOfTests>>

/** Those whom the management of people is about, and those who try. */
async function createPeople(ofPlan: PlanOfTests) {
  const planId = ofPlan.plan.id
  const contributor = ({ id }: { id: string }) => ({ role: 'CONTRIBUTOR', planId, organisationId: id }) as const
  const theirs: Record<PersonName, Parameters<typeof createUser>[0] | null> = {
    'a visitor': null,
    'an administrator who has a step to go': { administratorSince: new Date() },
    'a contributor of another organisation': contributor(ofPlan.other),
    'a contributor of the partner organisation': contributor(ofPlan.partner),
    'a contributor of the lead': contributor(ofPlan.lead),
    'a coordinator of another plan': { role: 'COORDINATOR', planId: ofPlan.elsewhere.id },
    'a coordinator': { role: 'COORDINATOR', planId },
    'an administrator': { administratorSince: new Date() },
  }
  const somebody = await createUser({ ...contributor(ofPlan.other), passwordHash: await passwordHash })
  const token = crypto.randomUUID()
  await db.oneTimeLink.create({ data: { userId: somebody.id, purpose: 'SET_PASSWORD', tokenHash: tokenHash(token), expiresAt: later } })
  return {
    somebody,
    token,
    membership: await db.membership.findFirstOrThrow({ where: { userId: somebody.id } }),
    session: await createSession(somebody),
    keeper: await createUser({ administratorSince: new Date() }),
    careful: await careful(),
    disabled: await createUser({ disabledAt: new Date() }),
    meet: remembering((name: PersonName) => meet(theirs[name], name === 'an administrator who has a step to go')),
  }
}

/** A person as the application knows them: by their session. */
async function meet(options: Parameters<typeof createUser>[0] | null, half: boolean): Promise<Person> {
  if (options === null) return { actor: null, token: null }
  const user = await createUser(options)
  if (half) await giveSecondFactor(user)
  const { id } = await createSession(user)
  return { actor: await getActorOfSession(id), token: await issueToken(async () => id) }
}

/** A second factor whose codes nobody knows. */
const giveSecondFactor = ({ id: userId }: { id: string }) =>
  db.secondFactor.create({ data: { userId, sealedSecret: '', enrolledAt: new Date(), lastStep: 0 } })

/** Somebody with a second factor, who gave the right password. */
async function careful() {
  const user = await createUser()
  await giveSecondFactor(user)
  await createSession(user)
  return user
}

function remembering<Key, Value>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const made = new Map<Key, Promise<Value>>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}

const later = columnOf('2100-01-01')
const createSession = (user: { id: string }) => db.session.create({ data: { userId: user.id, expiresAt: later } })

export async function createWorld() {
  const ofPlan = await createPlanOfTests()
  return { ...ofPlan, ...(await createPeople(ofPlan)) }
}

export type World = Awaited<ReturnType<typeof createWorld>>

/** The edition of a year as it stands. */
async function publish(planId: string, year: number) {
  const report = { planId, year }
  await db.annualReport.create({ data: report })
  const facts = await readFacts(db, planId, year)
  if (!facts) throw new Error('the year was made')
  const publishedAt = new Date()
  const content = canonicalJson(composeEdition(facts, { number: 1, publishedAt }))
  await db.edition.create({ data: { ...report, number: 1, schemaVersion: composedVersion, content, sha256: sha256(content), publishedAt } })
}

/** A decision about a selection of one row, to be undone. */
async function decide({ id, planId, actionId, year }: { id: string; planId: string; actionId: string; year: number }): Promise<string> {
  const batchId = crypto.randomUUID()
  const [before, after] = [{ confirmed: false }, { confirmed: true, status: 'BEING_IMPLEMENTED', nothingToReport: null }]
  const about = { objectType: 'StatusEntry', objectId: id, planId, actionId, year }
  await db.event.create({ data: { kind: 'confirmUnchanged', ...about, before, after, batchId } })
  return batchId
}
