// How each query and command is called so that nothing but the right decides. A missing entry fails `rights.test.ts`.

import { db } from '@/lib/db'
import { listHistory } from '@/lib/event-log/history/queries'
import { getLogChoices, listEventLines, listEvents } from '@/lib/event-log/queries'
import { parseLogQuery } from '@/lib/event-log/schema'
import { applyImport, mapColumns, undoImport, uploadImport } from '@/lib/import/commands'
import { compareImport } from '@/lib/import/comparison/queries'
import { getImportDownload } from '@/lib/import/download/queries'
import { getImport, getImportFile, listImportCodes, listImports } from '@/lib/import/queries'
import { applyInput, mappingInput } from '@/lib/import/schema'
import { createObstacle, reviseObstacle } from '@/lib/obstacle/commands'
import { linkObstacle, nameObstacle } from '@/lib/obstacle/naming/commands'
import { getSheetObstacles } from '@/lib/obstacle/queries'
import { getObstacleChoices, getObstacleToRevise, listObstaclesToRevise } from '@/lib/obstacle/revision/queries'
import { newObstacleInput, obstacleInput } from '@/lib/obstacle/schema'
import { addOrganisation, reviseOrganisation } from '@/lib/organisation/revision/commands'
import { getOrganisationToRevise, listOrganisationsToRevise } from '@/lib/organisation/revision/queries'
import { newOrganisationInput, organisationInput } from '@/lib/organisation/revision/schema'
import { hashPassword } from '@/lib/password-hash'
import { reviseAction } from '@/lib/plan/action/revision/commands'
import { getActionToRevise, listActionsToRevise } from '@/lib/plan/action/revision/queries'
import { actionInput } from '@/lib/plan/action/revision/schema'
import { reviseStage } from '@/lib/plan/stage/commands'
import { getStageToRevise, listStagesToRevise } from '@/lib/plan/stage/queries'
import { stageInput } from '@/lib/plan/stage/schema'
import { saveFlagshipText, saveIntroduction } from '@/lib/report/commands'
import { getComposer, listReportsInWriting } from '@/lib/report/composer/queries'
import { publishEdition } from '@/lib/report/edition/commands'
import { readFacts } from '@/lib/report/edition/facts/queries'
import { fingerprintOf } from '@/lib/report/edition/queries'
import { removeSample } from '@/lib/sample/commands'
import { listSampleRows } from '@/lib/sample/queries'
import { closeYear } from '@/lib/status/closing/commands'
import { confirmStatus, logStatus, withdrawConfirmation } from '@/lib/status/commands'
import { getPlanProgress, getProgress } from '@/lib/status/progress/queries'
import { verifyEntries } from '@/lib/status/replay/queries'
import { statusInput } from '@/lib/status/schema'
import { confirmUnchanged, setStatus, undoSelection } from '@/lib/status/selection/commands'
import { noReason } from '@/lib/status/selection/rules'
import { getYearSheet } from '@/lib/status/sheet/queries'
import { reviseTotals } from '@/lib/status/total/revision/commands'
import { getTotalsToRevise, listTotalsToRevise } from '@/lib/status/total/revision/queries'
import { totalsInput } from '@/lib/status/total/revision/schema'
import { removeClaimMeaning, setClaimMeaning } from '@/lib/user/claim/commands'
import { listClaimMeanings } from '@/lib/user/claim/queries'
import { addUser, disableUser, enableUser, makeAdministrator, signOutEverywhere, withdrawAdministrator } from '@/lib/user/commands'
import { listDemoAccounts } from '@/lib/user/demo/queries'
import { signInThroughProvider } from '@/lib/user/identity/commands'
import { addMembership, changeRole, removeMembership } from '@/lib/user/membership/commands'
import { changePassword, createSetPasswordLink, setPassword } from '@/lib/user/password/commands'
import { getSetPasswordLink } from '@/lib/user/password/queries'
import { changePerson, invitePerson } from '@/lib/user/person/commands'
import { getPerson, listOrganisationsToChoose, listPeople } from '@/lib/user/person/queries'
import { changeProfile, leave } from '@/lib/user/profile/commands'
import { getOwnData } from '@/lib/user/profile/queries'
import { getOwnAccount } from '@/lib/user/queries'
import type { Verb } from '@/lib/user/right/rules'
import type { Actor } from '@/lib/user/rules'
import { endOtherSessions, endSession, endSessionOf, signIn } from '@/lib/user/session/commands'
import { getActorOfSession } from '@/lib/user/session/queries'
import { openYear, showProvisionalFigures } from '@/lib/year/commands'
import { type Person, password, type World, years } from './world'

export type Call = {
  /** The row of the matrix that decides, when it is not the one of the same name. */
  verb?: Verb
  /** It is about the one who asks. */
  oneself?: true
  /** Whether it writes when it is allowed; null when that depends on who asks. */
  writes: boolean | null
  run: (person: Person, world: World) => Promise<unknown>
}

type Asked = (actor: Actor, world: World) => Promise<unknown>

// A visitor is nobody, which the types of queries and commands refuse: here they are called all the same.
const reads = (run: Asked): Call => ({ writes: false, run: ({ actor }, world) => run(actor as Actor, world) })
const writes = (run: Asked): Call => ({ writes: true, run: ({ actor }, world) => run(actor as Actor, world) })

export const year = (world: World, which: keyof typeof years) => ({ plan: world.plan.slug, year: years[which] })
export const row = (world: World, action: 'first' | 'second') => ({ ...year(world, 'open'), number: world[action].number, version: 1 })
export const realised = (world: World) => statusInput.parse({ ...row(world, 'first'), status: 'REALISED' })
/** The first action alone: everybody who may write it may decide about this selection. */
export const selection = (world: World) => ({ ...year(world, 'open'), rows: [{ number: world.first.number, version: 1 }], ...noReason })
export const selectionStatus = (world: World) => ({
  ...selection(world),
  status: 'REALISED' as const,
  nothingToReport: null,
  confirm: false,
})

const place = (world: World) => ({ ...year(world, 'open'), number: world.first.number })
export const obstacle = (world: World) => ({
  ...place(world),
  kind: 'BUDGET' as const,
  titleNl: 'Geen geld',
  titleEn: null,
  targetGroups: [],
})
export const obstacleLink = (world: World) => ({ ...place(world), obstacle: world.obstacle.slug })

/** The report as somebody who may read it saw it; read here without asking who. */
export async function publication(world: World) {
  const facts = await readFacts(db, world.plan.id, years.closed)
  if (!facts) throw new Error('the closed year of the world was never opened')
  return { ...year(world, 'closed'), fingerprint: fingerprintOf(facts) }
}

/** The dry run of the uploaded file as somebody who may see it saw it. */
export async function dryRun(world: World) {
  const { fingerprint } = await compareImport(db, { sample: false }, world.plan, world.uploaded)
  return applyInput.parse({ ...uploaded(world), fingerprint })
}
export const uploaded = (world: World) => ({ plan: world.plan.slug, import: world.uploaded.number })
export const titleOnly = (world: World) => mappingInput.parse({ ...uploaded(world), 'column.number': '0', 'column.titleNl': '1' })
const file = { kind: 'ACTIONS', name: 'lijst.csv', bytes: Buffer.from('nummer;titel\n1;Een') } as const

const text = { version: 0, textNl: 'Een tekst.', textEn: null }
const coordinator = { role: 'COORDINATOR', organisationId: null } as const
const browser = { address: '', userAgent: null, loopback: true }

export const invitation = ({ plan, other }: World) => ({
  plan: plan.slug,
  email: `${crypto.randomUUID()}@example.org`,
  name: 'Iemand',
  locale: 'nl' as const,
  role: 'CONTRIBUTOR' as const,
  organisationId: other.id,
})

/** The same person with another name. */
export const renamed = ({ id, email, version }: { id: string; email: string; version: number }) => ({
  person: id,
  version,
  email,
  name: 'Een andere naam',
  locale: 'nl' as const,
})

/** The seven sign in by their session; who changes a password has to have one. */
export const setPasswordOf = async ({ id }: { id: string }) =>
  db.user.update({ where: { id }, data: { passwordHash: await hashPassword(password) } })

/** The session with which somebody asks; an id that no session has for a visitor. */
export const sessionOf = async (actor: Actor | null): Promise<string> =>
  (actor && (await db.session.findFirst({ where: { userId: actor.id, endedAt: null } }))?.id) ?? crypto.randomUUID()

/** The row of the first action in the sheet, which only that action's organisations and the keepers of the plan see. */
const rowInSheet: Asked = async (actor, world) =>
  (await getYearSheet(actor, world.plan.slug, years.open))?.rows.find(({ number }) => number === world.first.number) ?? null

/** The sheet, when it holds the action that no organisation answers for. */
const wholeSheet: Asked = async (actor, world) => {
  const sheet = await getYearSheet(actor, world.plan.slug, years.open)
  return sheet?.rows.length === 3 && sheet.progress.total === 3 ? sheet : null
}

/** Why something of the plan changes, without a source. */
export const why = { reason: 'Typfout hersteld.', source: '', sourceTitle: '', sourcePublisher: '', sourceUrl: '', sourceDate: '' }

/** The fields of the form about an action, with another title. */
export const retitled = ({ plan, first }: World) => ({
  ...{ plan: plan.slug, action: first.number, number: first.number, version: 1 },
  ...{ titleNl: 'Een andere titel', titleEn: '', titleStatus: 'OFFICIAL', descriptionNl: '', descriptionEn: '', flagship: '' },
  ...{ goals: [], targetGroups: [], themes: [], introducedYear: '', splitFrom: '' },
  ...{ organisation: [], role: [], startsOn: [], endsOn: [], ...why },
})

const aboutOrganisation = {
  ...{ kind: '', roleNl: '', roleEn: '', endedOn: '2024-06-30', endedNote: '', succeeds: '' },
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

export const newTotals = ({ plan }: World) => ({
  ...{ plan: plan.slug, totals: '', version: 0, year: years.open, total: 3, inPreparation: 3, beingLaunched: '', beingImplemented: '' },
  ...{ realised: '', continuedElsewhere: '', merged: '', stopped: '', nothingToReport: '', notReported: '' },
  ...{ ...why, sourceTitle: 'Een rapport' },
})

export const calls: Record<string, Call | Call[]> = {
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

  listTotalsToRevise: reads((actor, { plan }) => listTotalsToRevise(actor, plan.id)),
  getTotalsToRevise: reads((actor, { plan, totals }) => getTotalsToRevise(actor, plan.id, totals.code)),
  reviseTotals: writes((actor, world) => reviseTotals(actor, totalsInput.parse(newTotals(world)))),

  openYear: writes((actor, world) => openYear(actor, { ...year(world, 'unopened'), deadline: null })),
  closeYear: writes((actor, world) => closeYear(actor, year(world, 'open'))),
  showProvisionalFigures: writes((actor, world) => showProvisionalFigures(actor, year(world, 'open'))),

  logStatus: writes((actor, world) => logStatus(actor, realised(world))),
  confirmStatus: writes((actor, world) => confirmStatus(actor, row(world, 'first'))),
  withdrawConfirmation: writes((actor, world) => withdrawConfirmation(actor, row(world, 'second'))),
  confirmUnchanged: writes((actor, world) => confirmUnchanged(actor, selection(world))),
  setStatus: writes((actor, world) => setStatus(actor, selectionStatus(world))),
  undoSelection: writes((actor, world) => undoSelection(actor, { ...year(world, 'open'), batch: world.batch })),
  getSheetObstacles: reads((actor, { plan }) => getSheetObstacles(actor, plan.slug, years.open)),
  nameObstacle: writes((actor, world) => nameObstacle(actor, obstacle(world))),
  linkObstacle: writes((actor, world) => linkObstacle(actor, obstacleLink(world))),

  listReportsInWriting: reads((actor, { plan }) => listReportsInWriting(actor, plan.slug)),
  getComposer: reads((actor, { plan }) => getComposer(actor, plan.slug, years.open)),
  saveIntroduction: writes((actor, world) => saveIntroduction(actor, { ...year(world, 'open'), ...text })),
  saveFlagshipText: writes((actor, world) => saveFlagshipText(actor, { ...year(world, 'open'), ...text, flagship: world.flagship.code })),
  publishEdition: writes(async (actor, world) => publishEdition(actor, await publication(world))),

  listImports: reads((actor, { plan }) => listImports(actor, plan.slug)),
  getImport: reads((actor, { plan, uploaded }) => getImport(actor, plan.slug, uploaded.number)),
  getImportFile: reads((actor, { plan, uploaded }) => getImportFile(actor, plan.slug, uploaded.number)),
  listImportCodes: reads((actor, { plan }) => listImportCodes(actor, plan.slug)),
  getImportDownload: reads((actor, { plan }) =>
    getImportDownload(actor, plan.slug, { kind: 'ACTIONS', content: 'stored', format: 'csv' }, 'nl'),
  ),
  uploadImport: writes((actor, { plan }) => uploadImport(actor, { plan: plan.slug, ...file })),
  mapColumns: writes((actor, world) => mapColumns(actor, titleOnly(world))),
  applyImport: writes(async (actor, world) => (await applyImport(actor, await dryRun(world))).changed),
  undoImport: writes((actor, { plan, applied }) => undoImport(actor, { plan: plan.slug, import: applied.number })),

  getOwnAccount: reads((actor) => getOwnAccount(actor)),
  listPeople: reads((actor) => listPeople(actor)),
  getPerson: reads((actor, { somebody }) => getPerson(actor, somebody.id)),
  listOrganisationsToChoose: reads((actor, { plan }) => listOrganisationsToChoose(actor, plan.slug)),
  invitePerson: writes((actor, world) => invitePerson(actor, invitation(world))),
  changePerson: writes((actor, { somebody }) => changePerson(actor, renamed(somebody))),
  changeProfile: writes((actor) => changeProfile(actor, { name: 'Een andere naam', locale: 'en', version: 1 })),
  changePassword: writes(async (actor) => {
    if (actor) await setPasswordOf(actor)
    return changePassword(actor, { currentPassword: password, password: 'regen op de ruiten' }, crypto.randomUUID())
  }),
  getOwnData: reads((actor) => getOwnData(actor)),
  leave: writes((actor) => leave(actor)),
  addUser: writes((actor) => addUser(actor, { email: `${crypto.randomUUID()}@example.org`, name: 'Iemand', locale: 'nl' })),
  makeAdministrator: writes((actor, { somebody }) => makeAdministrator(actor, somebody.id)),
  withdrawAdministrator: writes((actor, { keeper }) => withdrawAdministrator(actor, keeper.id)),
  disableUser: writes((actor, { somebody }) => disableUser(actor, somebody.id)),
  enableUser: writes((actor, { disabled }) => enableUser(actor, disabled.id)),
  createSetPasswordLink: writes((actor, { somebody }) => createSetPasswordLink(actor, somebody.id)),
  getSetPasswordLink: reads((_, { token }) => getSetPasswordLink(token)),
  setPassword: writes((_, { token }) => setPassword({ token, password })),

  addMembership: writes((actor, { somebody, plan }) => addMembership(actor, somebody.id, plan.id, coordinator)),
  changeRole: writes((actor, { membership }) => changeRole(actor, membership.id, coordinator)),
  removeMembership: writes((actor, { membership }) => removeMembership(actor, membership.id)),

  signInThroughProvider: writes(() =>
    signInThroughProvider(
      { issuer: 'https://login.example.be', subject: crypto.randomUUID(), name: 'Iemand', place: null },
      { userAgent: null, locale: 'nl', linkToken: null },
    ),
  ),
  listClaimMeanings: reads((actor) => listClaimMeanings(actor)),
  setClaimMeaning: writes((actor, { plan, lead }) =>
    setClaimMeaning(actor, { plan: plan.slug, claim: 'ORGANISATION', value: crypto.randomUUID(), organisation: lead.slug }),
  ),
  removeClaimMeaning: writes((actor, { plan }) => removeClaimMeaning(actor, { plan: plan.slug, claim: 'ROLE', value: 'Coordinator' })),
  signIn: writes((_, { somebody }) => signIn({ email: somebody.email, password }, browser)),
  listDemoAccounts: reads(() => listDemoAccounts(true)),
  getActorOfSession: reads((_, { session }) => getActorOfSession(session.id)),
  endSession: writes((_, { session }) => endSession(session.id)),
  endSessionOf: [
    writes((actor, { somebody, session }) => endSessionOf(actor, somebody.id, session.id)),
    { ...writes(async (actor) => endSessionOf(actor, actor?.id, await sessionOf(actor))), oneself: true },
  ],
  endOtherSessions: writes((actor) => endOtherSessions(actor, crypto.randomUUID())),
  signOutEverywhere: [
    writes((actor, { somebody }) => signOutEverywhere(actor, somebody.id)),
    { ...writes((actor) => signOutEverywhere(actor, actor?.id)), oneself: true },
  ],

  verifyEntries: reads((actor) => verifyEntries(actor)),
  listEventLines: reads((actor, { plan }) => listEventLines(actor, plan.slug, parseLogQuery({}))),
  listEvents: reads((actor, { plan }) => listEvents(actor, plan.slug, parseLogQuery({}))),
  listHistory: reads((actor, { plan, first }) => listHistory(actor, plan.id, 'Action', first.id)),
  getLogChoices: reads((actor, { plan }) => getLogChoices(actor, plan.slug)),

  listSampleRows: reads((actor) => listSampleRows(actor)),
  removeSample: writes((actor) => removeSample(actor)),
}
