import { submitPart, submitRemovedPart } from '@/app/[locale]/[plan]/manage/plan/[part]/[code]/submit'
import { submitNewParts } from '@/app/[locale]/[plan]/manage/plan/[part]/submit'
import {
  submitArchiving,
  submitDeletion,
  submitEndOfPlan,
  submitPlan,
  submitPublicationOfPlan,
  submitTakingBack,
} from '@/app/[locale]/[plan]/manage/plan/setup/submit'
import { submitNewPlan } from '@/app/[locale]/plans/new/submit'
import { archivePlan, deletePlan, endPlan, publishPlan, takeFromArchive } from '@/lib/plan/life.commands'
import { addParts, removePart, revisePart } from '@/lib/plan/part.commands'
import { listParts, previewParts } from '@/lib/plan/part.queries'
import { getKeptPlan } from '@/lib/plan/plan.queries'
import { createPlan, revisePlan } from '@/lib/plan/setup.commands'
import { getPlanToSetUp, listKeptPlans } from '@/lib/plan/setup.queries'
import { newPartsInput, newPlanInput, partInput, planInput, removedPartInput } from '@/lib/plan/setup.schema'
import type { World } from '../world'
import { type Call, reads, submits, writes } from './call'

const fields = () => ({
  ...{ titleNl: 'STEM-agenda', titleEn: '', shortTitleNl: 'STEM', shortTitleEn: '', publisherNl: '', publisherEn: '' },
  ...{ startYear: '', focusUntilYear: '', horizonYear: '2030', firstYear: '2022', matrix: 'WITHOUT' as const },
})
const fresh = () => ({ ...fields(), slug: `stem-${crypto.randomUUID()}`, from: '' })

const renamed = ({ plan }: World) => ({ ...fields(), firstYear: '2010', plan: plan.slug, slug: '', version: 1, reason: 'Andere titel.' })

const newParts = ({ plan }: World) => ({
  ...{ plan: plan.slug, kind: 'goals' as const, text: 'Meer talent', decision: 'ADD' as const, reason: 'Nieuw.' },
})

const named = { nl: 'Een andere naam', en: '', workingNl: '', workingEn: '', position: 1, reason: 'Beter.' }
const part = ({ plan, cell }: World) => ({ plan: plan.slug, kind: 'themes' as const, code: cell.theme, version: 1, ...named })
const removed = ({ plan, loose }: World) => {
  return { plan: plan.slug, kind: 'goals' as const, code: loose, version: 1, reason: 'Weg.', confirm: 'yes' as const }
}

const confirm = 'yes' as const
const inPreparation = ({ preparing }: World) => ({ plan: preparing.slug, version: 1 })
const ended = ({ ended }: World) => ({ plan: ended.slug, version: 1 })
const archived = ({ archived }: World) => ({ plan: archived.slug, version: 1 })
const end = ({ elsewhere }: World) => ({ plan: elsewhere.slug, version: 1, endedOn: '2090-12-31', reason: 'Gedaan.' })

export const callsOfPlans: Record<string, Call | Call[]> = {
  getKeptPlan: reads((actor, { plan }) => getKeptPlan(actor, plan.slug)),
  listKeptPlans: reads((actor) => listKeptPlans(actor)),
  createPlan: writes((actor) => createPlan(actor, newPlanInput.parse(fresh()))),
  getPlanToSetUp: reads((actor, { plan }) => getPlanToSetUp(actor, plan.id)),
  revisePlan: writes((actor, world) => revisePlan(actor, planInput.parse(renamed(world)))),
  listParts: reads((actor, { plan }) => listParts(actor, plan.id, 'goals')),
  previewParts: reads((actor, { plan }) => previewParts(actor, plan.slug, 'goals', 'Een doel')),
  addParts: writes((actor, world) => addParts(actor, newPartsInput.parse(newParts(world)))),
  revisePart: writes((actor, world) => revisePart(actor, partInput.parse(part(world)))),
  removePart: writes((actor, world) => removePart(actor, removedPartInput.parse(removed(world)))),
  publishPlan: writes((actor, world) => publishPlan(actor, { ...inPreparation(world), confirm })),
  endPlan: writes((actor, world) => endPlan(actor, end(world))),
  archivePlan: writes((actor, world) => archivePlan(actor, { ...ended(world), confirm })),
  takeFromArchive: writes((actor, world) => takeFromArchive(actor, archived(world))),
  deletePlan: writes((actor, world) => deletePlan(actor, { ...inPreparation(world), confirm })),
}

export const submitsOfPlans: Record<string, Call | Call[]> = {
  submitNewPlan: submits('createPlan', () => submitNewPlan(fresh())),
  submitPlan: submits('revisePlan', (_, world) => submitPlan(renamed(world))),
  submitNewParts: submits('addParts', (_, world) => submitNewParts(newParts(world))),
  submitPart: submits('revisePart', (_, world) => submitPart(part(world))),
  submitRemovedPart: submits('removePart', (_, world) => submitRemovedPart(removed(world))),
  submitPublicationOfPlan: submits('publishPlan', (_, world) => submitPublicationOfPlan({ ...inPreparation(world), confirm })),
  submitEndOfPlan: submits('endPlan', (_, world) => submitEndOfPlan(end(world))),
  submitArchiving: submits('archivePlan', (_, world) => submitArchiving({ ...ended(world), confirm })),
  submitTakingBack: submits('takeFromArchive', (_, world) => submitTakingBack(archived(world))),
  submitDeletion: submits('deletePlan', (_, world) => submitDeletion({ ...inPreparation(world), confirm })),
}
