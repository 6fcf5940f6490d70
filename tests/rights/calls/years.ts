import { getSheetObstacles } from '@/lib/obstacle/obstacle.queries'
import { linkObstacle, nameObstacle } from '@/lib/obstacle/obstacle-naming.commands'
import { closeYear, confirmStatus, logStatus, reportConfirmed, reportUnconfirmed, withdrawConfirmation } from '@/lib/status/entry.commands'
import { statusInput } from '@/lib/status/entry.schema'
import { verifyEntries } from '@/lib/status/replay.queries'
import { getPlanProgress, getProgress } from '@/lib/status/reporting-progress.queries'
import { confirmUnchanged, setStatus, undoSelection } from '@/lib/status/selection.commands'
import { noReason } from '@/lib/status/selection.rules'
import { lockEntry, unlockEntry } from '@/lib/status/unlock.commands'
import { getEntryToUnlock } from '@/lib/status/unlock.queries'
import { getWorkAtAGlance } from '@/lib/status/year-at-a-glance.queries'
import { getYearSheet } from '@/lib/status/year-sheet.queries'
import { openYear, showProvisionalFigures } from '@/lib/year/year.commands'
import { type World, years } from '../world'
import { type Asked, type Call, reads, writes } from './call'

export const year = (world: World, which: keyof typeof years) => ({ plan: world.plan.slug, year: years[which] })
export const row = (world: World, action: 'first' | 'second') => ({ ...year(world, 'open'), number: world[action].number, version: 1 })
export const realised = (world: World) => statusInput.parse({ ...row(world, 'first'), status: 'REALISED' })
/** The same as the form of one entry sends it. */
export const entryFields = (world: World) => ({
  ...{
    ...row(world, 'first'),
    status: 'REALISED',
    nothingToReport: '',
    noteNl: '',
    noteEn: '',
    unchangedReason: '',
    reasonNl: '',
    reasonEn: '',
  },
  ...{
    closingReason: '',
    closingNoteNl: '',
    closingNoteEn: '',
    successorAction: '',
    successorOrganisation: '',
    successorNl: '',
    successorEn: '',
  },
  ...{ labelNl: [], labelEn: [], url: [], obstacle: '', obstacleKind: '' },
})
/** The first action alone: everybody who may write it may decide about this selection. */
export const selection = (world: World) => ({ ...year(world, 'open'), rows: [{ number: world.first.number, version: 1 }], ...noReason })
export const selectionStatus = (world: World) => ({
  ...selection(world),
  status: 'REALISED' as const,
  nothingToReport: null,
  confirm: false,
})

export const unlocking = (world: World) => ({ ...year(world, 'published'), number: world.first.number, reason: 'Verkeerd overgenomen.' })
/** The second action is unlocked in the published year. */
export const locking = (world: World) => ({ ...year(world, 'published'), number: world.second.number, unconfirmed: false })

const place = (world: World) => ({ ...year(world, 'open'), number: world.first.number })
export const obstacle = (world: World) => ({
  ...place(world),
  kind: 'BUDGET' as const,
  titleNl: 'Geen geld',
  titleEn: null,
  targetGroups: [],
})
export const obstacleLink = (world: World) => ({ ...place(world), obstacle: world.obstacle.slug })

/** The row of the first action in the sheet, which only that action's organisations and the keepers of the plan see. */
const rowInSheet: Asked = async (actor, world) =>
  (await getYearSheet(actor, world.plan.slug, years.open))?.rows.find(({ number }) => number === world.first.number) ?? null

/** The sheet, when it holds the action that no organisation answers for. */
const wholeSheet: Asked = async (actor, world) => {
  const sheet = await getYearSheet(actor, world.plan.slug, years.open)
  return sheet?.rows.length === 3 && sheet.progress.total === 3 ? sheet : null
}

export const callsOfYears: Record<string, Call | Call[]> = {
  readEntry: reads(rowInSheet),
  readWholeYear: [
    reads(wholeSheet),
    reads(async (actor, { plan }) => ((await getProgress(actor, plan.slug, years.open))?.total === 3 ? plan : null)),
    reads(async (actor, { plan }) =>
      (await getPlanProgress(actor, plan.slug))?.years.every(({ progress }) => progress.total === 3) ? plan : null,
    ),
  ],
  getYearSheet: reads((actor, { plan }) => getYearSheet(actor, plan.slug, years.open)),
  getPlanProgress: reads((actor, { plan }) => getPlanProgress(actor, plan.slug)),
  getProgress: reads((actor, { plan }) => getProgress(actor, plan.slug, years.open)),
  getWorkAtAGlance: reads((actor, { plan }) => getWorkAtAGlance(actor, plan.slug)),

  openYear: writes((actor, world) => openYear(actor, { ...year(world, 'unopened'), deadline: null })),
  closeYear: writes((actor, world) => closeYear(actor, year(world, 'open'))),
  showProvisionalFigures: writes((actor, world) => showProvisionalFigures(actor, year(world, 'open'))),

  logStatus: writes((actor, world) => logStatus(actor, realised(world))),
  reportConfirmed: writes((actor, world) => reportConfirmed(actor, realised(world))),
  reportUnconfirmed: writes((actor, world) => reportUnconfirmed(actor, realised(world))),
  confirmStatus: writes((actor, world) => confirmStatus(actor, row(world, 'first'))),
  withdrawConfirmation: writes((actor, world) => withdrawConfirmation(actor, row(world, 'second'))),
  confirmUnchanged: writes((actor, world) => confirmUnchanged(actor, selection(world))),
  setStatus: writes((actor, world) => setStatus(actor, selectionStatus(world))),
  undoSelection: writes((actor, world) => undoSelection(actor, { ...year(world, 'open'), batch: world.batch })),
  getEntryToUnlock: reads((actor, { plan, first }) => getEntryToUnlock(actor, plan.id, years.published, first.number)),
  unlockEntry: writes((actor, world) => unlockEntry(actor, unlocking(world))),
  lockEntry: writes((actor, world) => lockEntry(actor, locking(world))),
  getSheetObstacles: reads((actor, { plan }) => getSheetObstacles(actor, plan.slug, years.open)),
  nameObstacle: writes((actor, world) => nameObstacle(actor, obstacle(world))),
  linkObstacle: writes((actor, world) => linkObstacle(actor, obstacleLink(world))),
  verifyEntries: reads((actor) => verifyEntries(actor)),
}
