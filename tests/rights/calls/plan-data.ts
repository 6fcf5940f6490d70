import { targetInput, valueInput } from '@/lib/indicator/indicator.schema'
import {
  getIndicatorToRevise,
  getTargetToRevise,
  getValueToRevise,
  listIndicatorsToRevise,
} from '@/lib/indicator/indicator-revision.queries'
import { reviseTarget } from '@/lib/indicator/indicator-target.commands'
import { reviseValue } from '@/lib/indicator/indicator-value.commands'
import { createObstacle, reviseObstacle } from '@/lib/obstacle/obstacle.commands'
import { getObstacleChoices, getObstacleToRevise, listObstaclesToRevise } from '@/lib/obstacle/obstacle.queries'
import { newObstacleInput, obstacleInput } from '@/lib/obstacle/obstacle.schema'
import { getOrganisationToRevise, listOrganisationsToRevise } from '@/lib/organisation/organisation.queries'
import { addOrganisation, reviseOrganisation } from '@/lib/organisation/organisation-revision.commands'
import { newOrganisationInput, organisationInput } from '@/lib/organisation/organisation-revision.schema'
import { getActionToRevise, listActionsToRevise } from '@/lib/plan/action.queries'
import { reviseAction } from '@/lib/plan/action-revision.commands'
import { actionInput } from '@/lib/plan/action-revision.schema'
import { getDeliverableChoices, getDeliverableToRevise, listDeliverablesToRevise } from '@/lib/plan/deliverable.queries'
import { reviseDeliverable } from '@/lib/plan/deliverable-revision.commands'
import { deliverableInput } from '@/lib/plan/deliverable-revision.schema'
import { getCellCommentToRevise, listCellCommentsToRevise } from '@/lib/plan/matrix.queries'
import { reviseCellComment } from '@/lib/plan/matrix-comment.commands'
import { cellCommentInput } from '@/lib/plan/matrix-comment.schema'
import { reviseStage } from '@/lib/plan/stage.commands'
import { getStageToRevise, listStagesToRevise } from '@/lib/plan/stage.queries'
import { stageInput } from '@/lib/plan/stage.schema'
import { reviseWords } from '@/lib/plan/words.commands'
import { getWordsToRevise } from '@/lib/plan/words.queries'
import { wordsInput } from '@/lib/plan/words.schema'
import { valuesOfRows } from '@/lib/plan/words-revision.rules'
import { getTotalsToRevise, listTotalsToRevise } from '@/lib/status/published-total.queries'
import { forEachColumn } from '@/lib/status/published-total.rules'
import { reviseTotals } from '@/lib/status/published-total-revision.commands'
import { totalsInput } from '@/lib/status/published-total-revision.schema'
import { type World, years } from '../world'
import { type Call, reads, writes } from './call'

/** Why something of the plan changes, without a source. */
const why = { reason: 'Typfout hersteld.', source: '', sourceTitle: '', sourcePublisher: '', sourceUrl: '', sourceDate: '' }

/** The fields of the form about an action, with another title. */
export const retitled = ({ plan, first }: World) => ({
  ...{ plan: plan.slug, action: first.number, number: first.number, version: 1 },
  ...{ titleNl: 'Een andere titel', titleEn: '', titleStatus: 'OFFICIAL', descriptionNl: '', descriptionEn: '', flagship: '' },
  ...{ goals: [], targetGroups: [], themes: [], introducedYear: '', splitFrom: '' },
  ...{ organisation: [], role: [], startsOn: [], endsOn: [], ...why },
})

const aboutOrganisation = {
  ...{ kind: '', roleNl: '', roleEn: '', endedOn: '2024-06-30', endedNote: '', succeeds: '', different: [] },
  ...{ nameNl: ['Een huis'], nameEn: [''], abbreviation: [''], startsOn: [''], endsOn: [''], ...why },
}
export const newOrganisation = ({ plan }: World) => ({ plan: plan.slug, ...aboutOrganisation })
export const endedOrganisation = ({ plan, other }: World) => ({
  ...{ plan: plan.slug, organisation: other.slug, version: 1 },
  ...aboutOrganisation,
})

const aboutObstacle = ({ plan, first }: World) => ({
  ...{ plan: plan.slug, titleNl: 'Geen budget', titleEn: '', kind: 'BUDGET' as const, owner: '', nextStepNl: '', nextStepEn: '' },
  ...{ openedYear: 2023, resolvedYear: '', resolutionNl: '', resolutionEn: '', actions: [first.number], targetGroups: [], ...why },
})
export const newObstacle = aboutObstacle
export const changedObstacle = (world: World) => ({ ...aboutObstacle(world), obstacle: world.obstacle.slug, version: 1 })

export const newStage = ({ plan }: World) => ({
  ...{ plan: plan.slug, year: years.open, version: 0, stage: 'implementation' as const, noteNl: '', noteEn: '', ...why },
})

export const newWords = ({ plan }: World) => ({
  ...{ plan: plan.slug, version: 0, ...valuesOfRows([], []), ...why },
  ...{ ACTION_oneNl: 'maatregel', ACTION_otherNl: 'maatregelen', ACTION_oneEn: 'measure', ACTION_otherEn: 'measures' },
})

export const newCellComment = ({ plan, cell }: World) => ({
  ...{ plan: plan.slug, ...cell, version: 0, about: 'EMPTY' as const, textNl: 'Dat regelt een ander plan.', textEn: '', ...why },
})

export const newTotals = ({ plan }: World) => ({
  ...{ plan: plan.slug, totals: '', version: 0, year: years.open, total: 3 },
  ...{ ...forEachColumn(() => ''), inPreparation: 3, ...why, sourceTitle: 'Een rapport' },
})

const aSource = { ...why, sourceTitle: 'Een rapport' }

export const newDeliverable = ({ plan, flagship }: World) => ({
  ...{ plan: plan.slug, deliverable: '', version: 0, kind: 'STUDY' as const, date: '2024-03', titleNl: 'Een studie', titleEn: '' },
  ...{ descriptionNl: '', descriptionEn: '', flagship: [flagship.code], flagshipTie: ['EXPLICIT'], flagshipNote: [''] },
  ...{ targetGroup: [], targetGroupTie: [], ...aSource },
})

const indicator = { indicator: 'participation', version: 0 }
export const newValue = ({ plan }: World) => ({
  ...{ plan: plan.slug, ...indicator, series: 'flanders', year: years.open, figure: '10,8', flags: [], note: '', ...aSource },
})
export const newTarget = ({ plan }: World) => ({
  ...{ plan: plan.slug, ...indicator, target: '', document: 'Een plan', year: 2030, comparator: '', figure: '60', text: '', series: '' },
  ...{ geography: '', note: '', ...aSource },
})

export const callsOfPlanData: Record<string, Call | Call[]> = {
  listActionsToRevise: reads((actor, { plan }) => listActionsToRevise(actor, plan.id)),
  getActionToRevise: reads((actor, { plan, first }) => getActionToRevise(actor, plan.id, first.number)),
  reviseAction: writes((actor, world) => reviseAction(actor, actionInput.parse(retitled(world)))),

  listOrganisationsToRevise: reads((actor, { plan }) => listOrganisationsToRevise(actor, plan.id)),
  getOrganisationToRevise: reads((actor, { plan, other }) => getOrganisationToRevise(actor, plan.id, other.slug)),
  addOrganisation: writes((actor, world) => addOrganisation(actor, newOrganisationInput.parse(newOrganisation(world)))),
  reviseOrganisation: writes((actor, world) => reviseOrganisation(actor, organisationInput.parse(endedOrganisation(world)))),

  listObstaclesToRevise: reads((actor, { plan }) => listObstaclesToRevise(actor, plan.id)),
  getObstacleToRevise: reads((actor, { plan, obstacle }) => getObstacleToRevise(actor, plan.id, obstacle.slug)),
  getObstacleChoices: reads((actor, { plan }) => getObstacleChoices(actor, plan.id)),
  createObstacle: writes((actor, world) => createObstacle(actor, newObstacleInput.parse(newObstacle(world)))),
  reviseObstacle: writes((actor, world) => reviseObstacle(actor, obstacleInput.parse(changedObstacle(world)))),

  listStagesToRevise: reads((actor, { plan }) => listStagesToRevise(actor, plan.id)),
  getStageToRevise: reads((actor, { plan }) => getStageToRevise(actor, plan.id, years.closed)),
  reviseStage: writes((actor, world) => reviseStage(actor, stageInput.parse(newStage(world)))),

  getWordsToRevise: reads((actor, { plan }) => getWordsToRevise(actor, plan.id)),
  reviseWords: writes((actor, world) => reviseWords(actor, wordsInput.parse(newWords(world)))),

  listCellCommentsToRevise: reads((actor, { plan }) => listCellCommentsToRevise(actor, plan.id)),
  getCellCommentToRevise: reads((actor, { plan, cell }) => getCellCommentToRevise(actor, plan.id, cell.group, cell.theme)),
  reviseCellComment: writes((actor, world) => reviseCellComment(actor, cellCommentInput.parse(newCellComment(world)))),

  listTotalsToRevise: reads((actor, { plan }) => listTotalsToRevise(actor, plan.id)),
  getTotalsToRevise: reads((actor, { plan, totals }) => getTotalsToRevise(actor, plan.id, totals.code)),
  reviseTotals: writes((actor, world) => reviseTotals(actor, totalsInput.parse(newTotals(world)))),

  listDeliverablesToRevise: reads((actor, { plan }) => listDeliverablesToRevise(actor, plan.id)),
  getDeliverableToRevise: reads((actor, { plan, deliverable }) => getDeliverableToRevise(actor, plan.id, deliverable.code)),
  getDeliverableChoices: reads((actor, { plan }) => getDeliverableChoices(actor, plan.id)),
  reviseDeliverable: writes((actor, world) => reviseDeliverable(actor, deliverableInput.parse(newDeliverable(world)))),

  listIndicatorsToRevise: reads((actor, { plan }) => listIndicatorsToRevise(actor, plan.id)),
  getIndicatorToRevise: reads((actor, { plan }) => getIndicatorToRevise(actor, plan.id, indicator.indicator)),
  getValueToRevise: reads((actor, { plan }) => getValueToRevise(actor, plan.id, indicator.indicator, 'flanders', null)),
  reviseValue: writes((actor, world) => reviseValue(actor, valueInput.parse(newValue(world)))),
  getTargetToRevise: reads((actor, { plan }) => getTargetToRevise(actor, plan.id, indicator.indicator, null)),
  reviseTarget: writes((actor, world) => reviseTarget(actor, targetInput.parse(newTarget(world)))),
}
