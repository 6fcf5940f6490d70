import { beforeEach, describe, expect, test } from 'vitest'
import { createUser } from '@/tests/harness/factories'
import { db } from '../db'
import { createSetPasswordLink } from './password.commands'
import { dismissNotices } from './profile.commands'
import { listNotices } from './profile.queries'
import { resetSecondFactor } from './second-factor.commands'
import { type Actor, commandLine } from './user.rules'

const actorOf = ({ id, name, administratorSince }: { id: string; name: string; administratorSince: Date | null }): Actor => ({
  id,
  name,
  locale: 'nl',
  administrator: administratorSince !== null,
  planId: null,
  memberships: [],
})

let an: Actor
let bea: Actor
let chris: Actor

beforeEach(async () => {
  const administratorSince = new Date(Date.now() - 1000)
  const user = await createUser({ name: 'An Peeters', passwordHash: 'x' })
  await db.secondFactor.create({ data: { userId: user.id, sealedSecret: '', enrolledAt: new Date(), lastStep: 0 } })
  an = actorOf(user)
  bea = actorOf(await createUser({ name: 'Bea Baas', administratorSince }))
  chris = actorOf(await createUser({ name: 'Chris Claes', administratorSince }))
})

/** What is said about An, to somebody. */
const toldTo = async (somebody: Actor) =>
  (await listNotices(somebody))
    .filter(({ about }) => (about?.id ?? somebody.id) === an.id)
    .map(({ what, by, about }) => [what, by, about?.name])

describe('resetting how somebody signs in', () => {
  test('is reported to that person and to the other administrators, with who did it, and to nobody else', async () => {
    await resetSecondFactor(bea, an.id)
    await createSetPasswordLink(bea, an.id)
    const colleague = actorOf(await createUser())
    expect(await toldTo(an)).toEqual([
      ['resetPassword', 'Bea Baas', undefined],
      ['resetSecondFactor', 'Bea Baas', undefined],
    ])
    expect(await toldTo(chris)).toEqual([
      ['resetPassword', 'Bea Baas', 'An Peeters'],
      ['resetSecondFactor', 'Bea Baas', 'An Peeters'],
    ])
    expect(await toldTo(bea)).toEqual([])
    expect(await toldTo(colleague)).toEqual([])
  })

  test('from the command line is reported to every administrator', async () => {
    await resetSecondFactor(commandLine, an.id)
    for (const administrator of [bea, chris]) expect(await toldTo(administrator)).toEqual([['resetSecondFactor', null, 'An Peeters']])
  })

  test('is reported until it is dismissed, by each for themselves, and what comes later is reported again', async () => {
    await resetSecondFactor(bea, an.id)
    const [notice] = await listNotices(an)
    await dismissNotices(an, notice?.id ?? '')
    expect(await toldTo(an)).toEqual([])
    expect(await toldTo(chris)).toHaveLength(1)
    await dismissNotices(an, '1')
    expect(await toldTo(an)).toEqual([])
    await dismissNotices(an, '999999999999999999')
    await createSetPasswordLink(bea, an.id)
    expect(await toldTo(an)).toEqual([['resetPassword', 'Bea Baas', undefined]])
  })

  test('is not what a first link does, nor reported to anyone who became administrator afterwards', async () => {
    const invited = await createUser({ passwordHash: null })
    await createSetPasswordLink(bea, invited.id)
    expect((await listNotices(chris)).filter(({ about }) => about?.id === invited.id)).toEqual([])
    await resetSecondFactor(bea, an.id)
    const later = actorOf(await createUser({ administratorSince: new Date(Date.now() + 1000) }))
    expect(await toldTo(later)).toEqual([])
  })
})
