import { expect, test } from 'vitest'
import { today } from '@/lib/dates'
import { db } from '@/lib/db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/errors'
import type { Actor } from '@/lib/user/user.rules'
import { createActor, createPlan, createTargetGroup, createTheme } from '@/tests/harness/factories'
import { getCellCommentToRevise, listPublicCellComments } from './matrix.queries'
import { reviseCellComment } from './matrix-comment.commands'
import { cellCommentInput } from './matrix-comment.schema'

async function desk() {
  const plan = await createPlan()
  await createTargetGroup({ planId: plan.id, code: 'companies' })
  await createTheme({ planId: plan.id, code: 'funding' })
  return { plan, planId: plan.id, coordinator: await createActor({ role: 'COORDINATOR', planId: plan.id }) }
}

type Desk = Awaited<ReturnType<typeof desk>>

const fields = {
  group: 'companies',
  theme: 'funding',
  version: 0,
  about: 'EMPTY',
  textNl: 'Dat regelt een ander plan.',
  reason: 'Nagevraagd.',
}
const save = ({ plan }: Desk, actor: Actor, over: Record<string, unknown> = {}) =>
  reviseCellComment(actor, cellCommentInput.parse({ plan: plan.slug, ...fields, ...over }))
const comments = (planId: string) => db.cellComment.findMany({ where: { planId } })

test('a coordinator says why a cell is empty, changes it, and everybody reads what it says now', async () => {
  const here = await desk()
  await save(here, here.coordinator, { sourceTitle: 'Verslag van het overleg' })
  await save(here, here.coordinator, { version: 1, textEn: 'Another plan arranges that.' })
  expect(await listPublicCellComments(here.planId)).toMatchObject([
    {
      ...{ group: 'companies', theme: 'funding', about: 'EMPTY' },
      ...{ textNl: 'Dat regelt een ander plan.', textEn: 'Another plan arranges that.', sources: [{ title: 'Verslag van het overleg' }] },
      since: today(),
    },
  ])
  expect(await db.event.findMany({ where: { planId: here.planId }, orderBy: { id: 'asc' } })).toMatchObject([
    {
      ...{ kind: 'reviseCellComment', objectType: 'CellComment', reason: 'Nagevraagd.', before: null },
      after: { group: 'companies', theme: 'funding', about: 'EMPTY', source: { title: 'Verslag van het overleg' } },
    },
    { before: null, after: { textEn: 'Another plan arranges that.' } },
  ])
})

test('a comment that is withdrawn is read by nobody but those who keep the plan, and may be restored', async () => {
  const here = await desk()
  await save(here, here.coordinator)
  await save(here, here.coordinator, { version: 1, validity: 'WITHDRAWN' })
  expect(await listPublicCellComments(here.planId)).toEqual([])
  const kept = await getCellCommentToRevise(here.coordinator, here.planId, 'companies', 'funding')
  expect(kept?.comment).toMatchObject({ version: 2, values: { textNl: 'Dat regelt een ander plan.', validity: 'WITHDRAWN' } })
  await save(here, here.coordinator, { version: 2 })
  expect(await listPublicCellComments(here.planId)).toHaveLength(1)
})

test('a comment says something, in at least one language', () => {
  const empty = cellCommentInput.safeParse({ plan: 'plan', ...fields, textNl: ' ' })
  expect(empty.error?.issues).toMatchObject([{ path: ['textNl'], message: 'required' }])
})

test('nothing is written for people who may not, of a cell that is not there, or when somebody was first', async () => {
  const here = await desk()
  const stranger = await createActor({ role: 'COORDINATOR', planId: (await createPlan()).id })
  await expect(save(here, stranger)).rejects.toEqual(new ForbiddenError('reviseCellComment'))
  await expect(save(here, here.coordinator, { theme: 'elsewhere' })).rejects.toEqual(new RuleError('revision.unknownChoice'))
  await expect(save(here, here.coordinator, { version: 1 })).rejects.toBeInstanceOf(ConflictError)
  expect(await comments(here.planId)).toEqual([])
  await save(here, here.coordinator)
  const stored = await comments(here.planId)
  await expect(save(here, here.coordinator, { version: 1 })).rejects.toEqual(new RuleError('revision.nothingChanged'))
  await expect(save(here, here.coordinator, { textNl: 'Anders.' })).rejects.toBeInstanceOf(ConflictError)
  expect(await comments(here.planId)).toEqual(stored)
  expect(await db.event.count({ where: { planId: here.planId } })).toBe(1)
})
