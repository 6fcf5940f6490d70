import { submitAction } from '@/app/[locale]/[plan]/manage/actions/[number]/submit'
import { submitDeliverable } from '@/app/[locale]/[plan]/manage/deliverables/[code]/submit'
import { submitValue } from '@/app/[locale]/[plan]/manage/indicators/[indicator]/series/[series]/[year]/submit'
import { submitTarget } from '@/app/[locale]/[plan]/manage/indicators/[indicator]/targets/[target]/submit'
import { submitCellComment } from '@/app/[locale]/[plan]/manage/matrix/[group]/[theme]/submit'
import { submitObstacle } from '@/app/[locale]/[plan]/manage/obstacles/[slug]/submit'
import { submitNewObstacle } from '@/app/[locale]/[plan]/manage/obstacles/new/submit'
import { submitOrganisation } from '@/app/[locale]/[plan]/manage/organisations/[slug]/submit'
import { submitNewOrganisation } from '@/app/[locale]/[plan]/manage/organisations/new/submit'
import { submitWords } from '@/app/[locale]/[plan]/manage/plan/words/submit'
import { submitStage } from '@/app/[locale]/[plan]/manage/stages/[year]/submit'
import { submitTotals } from '@/app/[locale]/[plan]/manage/totals/[code]/submit'
import { type Call, submits } from './call'
import {
  changedObstacle,
  endedOrganisation,
  newCellComment,
  newDeliverable,
  newObstacle,
  newOrganisation,
  newStage,
  newTarget,
  newTotals,
  newValue,
  newWords,
  retitled,
} from './plan-data'

export const submitsOfPlanData: Record<string, Call | Call[]> = {
  submitAction: submits('reviseAction', (_, world) => submitAction(retitled(world))),
  submitOrganisation: submits('reviseOrganisation', (_, world) => submitOrganisation(endedOrganisation(world))),
  submitNewOrganisation: submits('addOrganisation', (_, world) => submitNewOrganisation(newOrganisation(world))),
  submitObstacle: submits('reviseObstacle', (_, world) => submitObstacle({ ...changedObstacle(world), different: [] })),
  submitNewObstacle: submits('createObstacle', (_, world) => submitNewObstacle({ ...newObstacle(world), different: [] })),
  submitStage: submits('reviseStage', (_, world) => submitStage(newStage(world))),
  submitWords: submits('reviseWords', (_, world) => submitWords(newWords(world))),
  submitCellComment: submits('reviseCellComment', (_, world) => submitCellComment(newCellComment(world))),
  submitTotals: submits('reviseTotals', (_, world) => submitTotals(newTotals(world))),
  submitDeliverable: submits('reviseDeliverable', (_, world) => submitDeliverable(newDeliverable(world))),
  submitValue: submits('reviseValue', (_, world) => submitValue(newValue(world))),
  submitTarget: submits('reviseTarget', (_, world) => submitTarget(newTarget(world))),
}
