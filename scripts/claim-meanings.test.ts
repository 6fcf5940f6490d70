import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { createOrganisation, createPlan } from '@/tests/harness/factories'
import { manageClaims } from './claim-meanings'
import { whatWentWrong } from './command-line'

test('codes are given a meaning, listed and forgotten from the command line', async () => {
  const plan = await createPlan()
  const organisation = await createOrganisation({ planId: plan.id })
  const said: string[] = []
  const claims = (...args: string[]) => manageClaims(args, (line) => said.push(line))
  await claims('--plan', plan.slug, '--organisation', 'OVO1', '--means', organisation.slug)
  await claims('--plan', plan.slug, '--role', 'Bijdrager', '--means', 'contributor')
  await claims('--list')
  expect(said).toContain(`${plan.slug}  organisation OVO1  ${organisation.slug}`)
  expect(said).toContain(`${plan.slug}  role Bijdrager  contributor`)
  await claims('--plan', plan.slug, '--role', 'Bijdrager', '--remove')
  await expect(claims('--plan', plan.slug, '--organisation', 'OVO2', '--means', 'nobody')).rejects.toMatchObject({
    key: 'user.organisationOfAnotherPlan',
  })
  await expect(claims('--plan', 'nowhere', '--role', 'x', '--remove')).rejects.toMatchObject({ key: 'user.unknownPlan' })
  expect(await db.claimMeaning.findMany({ select: { value: true } })).toEqual([{ value: 'OVO1' }])
  const kinds = (await db.event.findMany({ where: { planId: plan.id }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)
  expect(kinds).toEqual(['setClaimMeaning', 'setClaimMeaning', 'removeClaimMeaning'])
})

test.each([
  ['an unknown option', ['--bogus']],
  ['nothing at all', []],
  ['a role that nobody has by claim', ['--plan', 'lifelong-learning', '--role', 'Beheerder', '--means', 'administrator']],
])('%s is answered with how this command is used, and ends as a failure', async (_, args) => {
  const before = await db.claimMeaning.count()
  const error = await manageClaims(args, () => {}).catch((reason: unknown) => reason)
  expect(whatWentWrong(error)).toContain('npm run claims -- --list')
  expect(await db.claimMeaning.count()).toBe(before)
})
