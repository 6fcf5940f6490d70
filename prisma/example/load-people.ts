import { idOf, type Loading } from './loading'

/** Password hashes by address. */
export type Hashes = Map<string, string>
/** The demo accounts that write entries. */
export type People = { coordinator: string; contributor: string; contributesFor: string }

const names = { COORDINATOR: 'Demo-coördinator', CONTRIBUTOR: 'Demo-contactpersoon', ADMINISTRATOR: 'Demo-beheerder' }

/** The three demo accounts and what they may do, in the example alone. */
export async function loadPeople(
  { transaction, planId, example, now }: Loading,
  organisations: Map<string, string>,
  hashes: Hashes,
): Promise<People> {
  const rows = await transaction.user.createManyAndReturn({
    data: example.demoUsers.map(({ email, role }) => ({
      email,
      name: names[role],
      passwordHash: idOf(hashes, email),
      administratorSince: role === 'ADMINISTRATOR' ? now : null,
      createdAt: now,
      planId,
    })),
    select: { id: true, email: true },
  })
  const ids = new Map(rows.map(({ id, email }) => [email ?? '', id]))
  await transaction.membership.createMany({
    data: example.demoUsers.flatMap(({ email, role, organisation }) =>
      role === 'ADMINISTRATOR'
        ? []
        : [{ userId: idOf(ids, email), planId, role, organisationId: organisation && idOf(organisations, organisation) }],
    ),
  })
  const account = (role: keyof typeof names) => example.demoUsers.find((user) => user.role === role)
  return {
    coordinator: idOf(ids, account('COORDINATOR')?.email ?? 'a coordinator'),
    contributor: idOf(ids, account('CONTRIBUTOR')?.email ?? 'a contributor'),
    contributesFor: account('CONTRIBUTOR')?.organisation ?? 'an organisation',
  }
}
