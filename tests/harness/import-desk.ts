// What the tests of importing begin with.
import { expect } from 'vitest'
import { db } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import { applyImport, uploadImport } from '@/lib/import/import.commands'
import { getImport } from '@/lib/import/import.queries'
import { applyInput } from '@/lib/import/import.schema'
import type { Actor } from '@/lib/user/user.rules'
import {
  createActions,
  createActor,
  createFlagship,
  createGoal,
  createOrganisation,
  createPlan,
  createTargetGroup,
  createTheme,
} from '@/tests/harness/factories'

export async function slots(count = 3) {
  const plan = await createPlan()
  const { id: planId } = plan
  await createFlagship({ planId, code: 'a' })
  await createFlagship({ planId, code: 'b' })
  await createGoal({ planId, code: 'a' })
  await createGoal({ planId, code: 'b' })
  await createTargetGroup({ planId, code: 'individual' })
  await createTheme({ planId, code: 'basic-skills', nameNl: 'Basisvaardigheden' })
  const vdab = await createOrganisation({ planId, slug: 'vdab', names: [{ nameNl: 'VDAB', nameEn: 'Public employment service' }] })
  const syntra = await createOrganisation({ planId, slug: 'syntra', names: [{ nameNl: 'Syntra Vlaanderen' }] })
  const actions = await createActions(planId, count, { titleNl: null, titleEn: null, titleStatus: null })
  return { plan, actions, vdab, syntra, coordinator: await createActor({ role: 'COORDINATOR', planId }) }
}

export const head = 'nummer;titel (nederlands);titel (engels);vlaggenschip;doelstellingen;doelgroepen;thema’s;trekkers;partners\n'
export const row = (number: string, title = `Actie ${number}`) =>
  `${number};${title};Action ${number};A;b a;individual;Basisvaardigheden;VDAB;Syntra Vlaanderen\n`

export const upload = (actor: Actor, plan: string, text: string, kind: 'ACTIONS' | 'STATUSES' = 'ACTIONS') =>
  uploadImport(actor, { plan, kind, name: 'lijst.csv', bytes: Buffer.from(text) })

export async function dryRun(actor: Actor, plan: string, number: number) {
  const found = await getImport(actor, plan, number)
  if (!found?.dryRun) throw new Error('no dry run')
  return found.dryRun
}

export const apply = async (actor: Actor, plan: string, number: number, over: Record<string, unknown> = {}) => {
  const fingerprint = over.fingerprint ?? (await dryRun(actor, plan, number)).fingerprint
  return applyImport(actor, applyInput.parse({ plan, import: number, ...over, fingerprint }))
}

export async function imported(
  actor: Actor,
  plan: string,
  text: string,
  kind: 'ACTIONS' | 'STATUSES' = 'ACTIONS',
  over: Record<string, unknown> = {},
) {
  const number = await upload(actor, plan, text, kind)
  await apply(actor, plan, number, over)
  return number
}

/** Everything of a plan that an import may write. */
export const stored = async (planId: string) => ({
  actions: await db.action.findMany({
    where: { planId },
    include: { goals: true, targetGroups: true, themes: true, involvements: true },
    orderBy: { position: 'asc' },
  }),
  entries: await db.statusEntry.findMany({
    where: { planId },
    include: { evidence: true },
    orderBy: [{ year: 'asc' }, { actionId: 'asc' }],
  }),
  events: await db.event.count({ where: { planId } }),
})

/** The key of the refusal, after checking that nothing was written. */
export async function refusal(planId: string, attempt: () => Promise<unknown>) {
  const before = await stored(planId)
  const error = await attempt().then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(await stored(planId)).toEqual(before)
  return error instanceof RuleError ? error.key : error
}
