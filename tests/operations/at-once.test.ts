import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '../../lib/db'
import { readFacts } from '../../lib/report/edition-facts.queries'
import { issueEdition } from '../../lib/report/edition-issue.commands'
import { createUser } from '../harness/factories'
import { bodyOf, formIn } from '../harness/plain-form'
import { coordinatorOf, reportablePlan } from '../harness/reportable-plan'
import { type Replica, startReplica } from './replica'
import { cookieOf } from './staff'

// What two people do at the same moment, or after somebody else made it impossible, through the forms of the built application.
const url = process.env.DATABASE_URL ?? ''
let replicas: Replica[] = []

beforeAll(async () => {
  replicas = await Promise.all([startReplica(url), startReplica(url)])
}, 120_000)
afterAll(() => Promise.all(replicas.map((replica) => replica.stop())))

const pageOf = async (replica: Replica, address: string, cookie: string) =>
  (await fetch(replica.origin + address, { headers: { cookie } })).text()

/** Sends a form that was read earlier. */
const send = ({ origin }: Replica, cookie: string, form: ReturnType<typeof formIn>, over: Record<string, string>) =>
  fetch(origin + form.address, { method: 'POST', headers: { cookie, origin }, body: bodyOf(form, over), redirect: 'manual' })

test('of two who give one recovery code at the same moment, to two replicas, one gets in', async () => {
  const code = '2345abcdefgh67mn'
  const { id: userId } = await createUser({ name: 'An Peeters', passwordHash: 'never asked for here' })
  await db.secondFactor.create({ data: { userId, sealedSecret: 'never read here', enrolledAt: new Date(), lastStep: 0 } })
  await db.recoveryCode.create({ data: { userId, codeHash: createHash('sha256').update(`${userId} ${code}`).digest('base64url') } })
  const address = '/nl/sign-in/second-factor'
  const ready = await Promise.all(
    replicas.map(async (replica) => {
      const cookie = await cookieOf(userId)
      return { replica, cookie, form: formIn(await pageOf(replica, address, cookie), address, 'oneTimeCode') }
    }),
  )
  const answers = await Promise.all(ready.map(({ replica, cookie, form }) => send(replica, cookie, form, { oneTimeCode: code })))
  const [entered, refused] = answers.sort((one, other) => one.status - other.status).reverse()
  expect([entered?.status, entered?.headers.get('location')]).toEqual([303, '/nl/sign-in/onwards'])
  expect(refused?.status).toBe(200)
  expect(await refused?.text()).toContain('Deze code klopt niet')
  expect(await db.session.count({ where: { userId, secondFactorAt: { not: null } } })).toBe(1)
})

test('an edition of a plan that went into the archive can still be withdrawn, and is gone from every replica at once', async () => {
  const [replica] = replicas
  if (!replica) throw new Error('no replica')
  const world = await reportablePlan()
  const { id: planId, slug } = world.plan
  const facts = await readFacts(db, planId, 2024)
  if (!facts) throw new Error('nothing to publish')
  await db.$transaction((transaction) =>
    issueEdition(transaction, coordinatorOf(world), { planId, facts, number: 1, erratum: null, now: new Date() }, null),
  )
  await db.plan.update({ where: { id: planId }, data: { endedOn: new Date('2024-12-31'), archivedAt: new Date() } })
  const statuses = () =>
    Promise.all(replicas.map(async ({ origin }) => (await fetch(`${origin}/api/v1/plans/${slug}/reports/2024/1`)).status))
  expect(await statuses()).toEqual([200, 200])
  const people = {
    coordinator: await createUser({ name: 'Bea Janssens', role: 'COORDINATOR', planId }),
    administrator: await createUser({ name: 'An Archief', administratorSince: new Date() }),
  }
  const address = `/nl/${slug}/manage/reports/2024/withdrawals/1`
  // nobody has a role in an archived plan
  expect(await pageOf(replica, address, await cookieOf(people.coordinator.id))).not.toContain('reasonNl')
  const cookie = await cookieOf(people.administrator.id)
  const form = formIn(await pageOf(replica, address, cookie), address, 'reasonNl')
  expect((await send(replica, await cookieOf(people.coordinator.id), form, { reasonNl: 'Er stond een naam in.' })).status).not.toBe(303)
  expect(await statuses()).toEqual([200, 200])
  expect((await send(replica, cookie, form, { reasonNl: 'Er stond een naam in.' })).status).toBe(303)
  expect(await statuses()).toEqual([410, 410])
})
