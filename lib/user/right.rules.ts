import { ForbiddenError } from '../errors'
import { type Actor, contributesFor, type Operator } from './user.rules'

/** Who somebody can be with respect to where they want to do something. */
export const standings = [
  'everyone',
  'signedIn',
  'self',
  'contributor',
  'partner',
  'lead',
  'coordinator',
  'administrator',
  'commandLine',
] as const

export type Standing = (typeof standings)[number]

/** Where something is done, as far as a right depends on it. What is left out gives nobody a standing. */
export type RightScope = {
  planId?: string
  /** The organisations that lead the action, and those that help, on the day that counts for the year (`leadDay`). */
  leads?: string[]
  partners?: string[]
  /** The person it is about. */
  userId?: string
}

/** Somebody who asks: null for a visitor. */
export type Somebody = Operator | null

const person = (somebody: Somebody): Actor | null => (somebody === null || somebody.id === null ? null : somebody)

const contributes = (somebody: Somebody, { planId }: RightScope, organisations: string[] = []): boolean => {
  const actor = person(somebody)
  return actor !== null && planId !== undefined && contributesFor(actor, planId).some((id) => organisations.includes(id))
}

/** What each standing means. Source: "Who may do what" of the product. */
const holds: Record<Standing, (somebody: Somebody, scope: RightScope) => boolean> = {
  everyone: () => true,
  signedIn: (somebody) => person(somebody) !== null,
  self: (somebody, { userId }) => userId !== undefined && person(somebody)?.id === userId,
  contributor: (somebody, { planId }) =>
    person(somebody)?.memberships.some((held) => held.planId === planId && held.role === 'CONTRIBUTOR') ?? false,
  partner: (somebody, scope) => contributes(somebody, scope, scope.partners),
  lead: (somebody, scope) => contributes(somebody, scope, scope.leads),
  coordinator: (somebody, { planId }) =>
    person(somebody)?.memberships.some((held) => held.planId === planId && held.role === 'COORDINATOR') ?? false,
  // an account of one plan alone administers nothing else
  administrator: (somebody, { planId }) => {
    const actor = person(somebody)
    return actor?.administrator === true && (actor.planId === null || actor.planId === planId)
  },
  commandLine: (somebody) => somebody !== null && somebody.id === null,
}

/** Where somebody manages people: those of the plan that their own account is of alone, or everybody. Lists filter by the same. */
export const reachOf = (somebody: Somebody): { planId?: string } => (somebody?.planId ? { planId: somebody.planId } : {})

/** Every standing that somebody has there. */
export const standingsOf = (somebody: Somebody, scope: RightScope = {}): Standing[] =>
  standings.filter((standing) => holds[standing](somebody, scope))

/** What a right is about: a noun of the plan. */
export type RightObject =
  | 'Plan'
  | 'Action'
  | 'Organisation'
  | 'Obstacle'
  | 'Deliverable'
  | 'Indicator'
  | 'PlanStage'
  | 'CellComment'
  | 'PlanWords'
  | 'PublishedTotal'
  | 'ReportingYear'
  | 'StatusEntry'
  | 'AnnualReport'
  | 'FlagshipText'
  | 'Edition'
  | 'User'
  | 'Membership'
  | 'Session'
  | 'Event'
  | 'Import'

/** One row of the matrix. `says` is the sentence that `docs/rights.md` prints. */
export type Right = { object: RightObject; may: readonly Standing[]; says: string }

const ownActions = 'a contributor gets the actions that their organisation leads or helps with'
const people = ['administrator', 'commandLine'] as const
/** Administrators import; coordinators do everything in their plan. */
const importers = ['coordinator', 'administrator'] as const
const readers = ['contributor', 'coordinator', 'administrator'] as const

/**
 * Who may do what: a row per verb, which is the name of the command or of the query. Whatever is not listed here nobody may do.
 * `docs/rights.md` is made from it, and a test calls everything that reads or writes as everybody and expects what is written here.
 */
export const rights = {
  readPublic: { object: 'Plan', may: ['everyone'], says: 'Read the public pages, the open data and the editions; no account is needed.' },
  askAnythingElse: { object: 'Plan', may: [], says: 'Use any other address or method of the open data: nobody may.' },
  getKeptPlan: { object: 'Plan', may: readers, says: 'Know of a plan that is in preparation.' },
  listKeptPlans: { object: 'Plan', may: ['signedIn'], says: 'See the plans one works in; an administrator sees all.' },
  createPlan: { object: 'Plan', may: ['administrator'], says: 'Make a plan, which is in preparation until it is published.' },
  getPlanToSetUp: { object: 'Plan', may: importers, says: 'See how far a plan is set up.' },
  revisePlan: { object: 'Plan', may: importers, says: 'Change the titles, the address and the years of a plan.' },
  listParts: { object: 'Plan', may: importers, says: 'See goals, flagships, target groups, themes and actions in order to change them.' },
  previewParts: { object: 'Plan', may: importers, says: 'See what a typed or pasted list would add.' },
  addParts: { object: 'Plan', may: importers, says: 'Add goals, flagships, target groups, themes or actions.' },
  revisePart: { object: 'Plan', may: importers, says: 'Rename such a part of the plan, or put it in another place.' },
  removePart: { object: 'Plan', may: importers, says: 'Remove such a part, when nothing refers to it.' },
  publishPlan: { object: 'Plan', may: ['administrator'], says: 'Let everybody read a plan.' },
  endPlan: { object: 'Plan', may: ['administrator'], says: 'Say on which day a plan ended.' },
  archivePlan: { object: 'Plan', may: ['administrator'], says: 'End the work in a plan that ended; its pages stay.' },
  takeFromArchive: { object: 'Plan', may: ['administrator'], says: 'Let people work in an archived plan again.' },
  deletePlan: { object: 'Plan', may: ['administrator'], says: 'Delete a plan that was never public.' },
  enterManage: { object: 'Plan', may: readers, says: 'Open the staff pages of a plan.' },

  listActionsToRevise: {
    object: 'Action',
    may: ['coordinator'],
    says: 'See the actions in order to change what the plan says about them.',
  },
  getActionToRevise: { object: 'Action', may: ['coordinator'], says: 'Open the form about an action.' },
  reviseAction: {
    object: 'Action',
    may: ['coordinator'],
    says: 'Change number, titles, place and organisations of an action, with a reason.',
  },

  listOrganisationsToRevise: {
    object: 'Organisation',
    may: ['coordinator'],
    says: 'See the organisations in order to change what the plan says about them.',
  },
  getOrganisationToRevise: { object: 'Organisation', may: ['coordinator'], says: 'Open the form about an organisation.' },
  addOrganisation: { object: 'Organisation', may: ['coordinator'], says: 'Add an organisation to the plan, with a reason.' },
  reviseOrganisation: {
    object: 'Organisation',
    may: ['coordinator'],
    says: 'Rename, end or otherwise change an organisation, with a reason.',
  },

  listObstaclesToRevise: {
    object: 'Obstacle',
    may: ['coordinator'],
    says: 'See every obstacle, including those of years that are not public.',
  },
  getObstacleToRevise: { object: 'Obstacle', may: ['coordinator'], says: 'Open the form about an obstacle.' },
  getObstacleChoices: { object: 'Obstacle', may: ['coordinator'], says: 'See what the form about an obstacle offers to choose from.' },
  createObstacle: { object: 'Obstacle', may: ['coordinator'], says: 'Report an obstacle, with a reason.' },
  reviseObstacle: { object: 'Obstacle', may: ['coordinator'], says: 'Change or resolve an obstacle, with a reason.' },

  listStagesToRevise: { object: 'PlanStage', may: ['coordinator'], says: 'See the stage of the plan in each year in order to change it.' },
  getStageToRevise: { object: 'PlanStage', may: ['coordinator'], says: 'Open the form about the stage of a year.' },
  reviseStage: { object: 'PlanStage', may: ['coordinator'], says: 'Set the stage of the plan in a year, with a reason.' },

  getWordsToRevise: { object: 'PlanWords', may: ['coordinator'], says: 'Open the form about what the plan calls its levels and states.' },
  reviseWords: {
    object: 'PlanWords',
    may: ['coordinator'],
    says: 'Give the levels and states of the plan names and definitions of its own, or take them back, with a reason.',
  },

  listCellCommentsToRevise: {
    object: 'CellComment',
    may: ['coordinator'],
    says: 'See the comments on the cells of the matrix, including withdrawn ones.',
  },
  getCellCommentToRevise: { object: 'CellComment', may: ['coordinator'], says: 'Open the form about a cell of the matrix.' },
  reviseCellComment: {
    object: 'CellComment',
    may: ['coordinator'],
    says: 'Comment on a cell of the matrix, such as why it is empty, with a reason; change or withdraw that comment.',
  },

  listTotalsToRevise: { object: 'PublishedTotal', may: ['coordinator'], says: 'See the published totals in order to change them.' },
  getTotalsToRevise: { object: 'PublishedTotal', may: ['coordinator'], says: 'Open the form about published totals.' },
  reviseTotals: {
    object: 'PublishedTotal',
    may: ['coordinator'],
    says: 'Add or correct totals that a source printed; nobody changes those of an edition.',
  },

  listDeliverablesToRevise: { object: 'Deliverable', may: ['coordinator'], says: 'See every deliverable, including withdrawn ones.' },
  getDeliverableToRevise: { object: 'Deliverable', may: ['coordinator'], says: 'Open the form about a deliverable.' },
  getDeliverableChoices: { object: 'Deliverable', may: ['coordinator'], says: 'See what a deliverable can be linked to.' },
  reviseDeliverable: { object: 'Deliverable', may: ['coordinator'], says: 'Add, change or withdraw a deliverable, with a reason.' },

  listIndicatorsToRevise: { object: 'Indicator', may: ['coordinator'], says: 'See the indicators in order to change their figures.' },
  getIndicatorToRevise: {
    object: 'Indicator',
    may: ['coordinator'],
    says: 'See the values and targets of an indicator, including withdrawn ones.',
  },
  getValueToRevise: { object: 'Indicator', may: ['coordinator'], says: 'Open the form about a value of an indicator.' },
  reviseValue: {
    object: 'Indicator',
    may: ['coordinator'],
    says: 'Add, correct or withdraw a value of a series, with a reason.',
  },
  getTargetToRevise: { object: 'Indicator', may: ['coordinator'], says: 'Open the form about a target of an indicator.' },
  reviseTarget: {
    object: 'Indicator',
    may: ['coordinator'],
    says: 'Add, correct or withdraw the target of a policy document, with a reason.',
  },

  openYear: { object: 'ReportingYear', may: ['coordinator'], says: 'Open a year, so that entries can be written for it.' },
  closeYear: { object: 'ReportingYear', may: ['coordinator'], says: 'Close a year, which freezes its entries and its list of actions.' },
  showProvisionalFigures: {
    object: 'ReportingYear',
    may: ['coordinator'],
    says: 'Show a year to everybody before its report is published.',
  },
  readWholeYear: {
    object: 'ReportingYear',
    may: ['coordinator', 'administrator'],
    says: 'Read and count every action of a year that is not public.',
  },
  getYearSheet: { object: 'ReportingYear', may: readers, says: `Open the sheet of a year; ${ownActions}.` },
  getPlanProgress: {
    object: 'ReportingYear',
    may: readers,
    says: 'See the progress of the years; a contributor sees that of their own actions.',
  },
  getWorkAtAGlance: {
    object: 'ReportingYear',
    may: ['coordinator', 'administrator'],
    says: 'See at a glance whom the open years wait for, what moved in them, and what the reports still need.',
  },
  getProgress: { object: 'ReportingYear', may: readers, says: 'See n and N of a year; a contributor sees those of their own actions.' },

  readEntry: {
    object: 'StatusEntry',
    may: ['partner', 'lead', 'coordinator', 'administrator'],
    says: 'Read the entry of an action, confirmed or not. Partner organisations can read it too.',
  },
  logStatus: {
    object: 'StatusEntry',
    may: ['lead', 'coordinator'],
    says: 'Report what happened to an action in an open year, or in a closed one while the action is unlocked.',
  },
  reportConfirmed: {
    object: 'StatusEntry',
    may: ['lead', 'coordinator'],
    says: 'Report what happened to an action and confirm it at once, in its own form.',
  },
  reportUnconfirmed: {
    object: 'StatusEntry',
    may: ['lead', 'coordinator'],
    says: 'Report what happened to an action and leave it unconfirmed, in its own form.',
  },
  confirmStatus: { object: 'StatusEntry', may: ['lead', 'coordinator'], says: 'Confirm an entry, so that it counts.' },
  withdrawConfirmation: { object: 'StatusEntry', may: ['lead', 'coordinator'], says: 'Withdraw a confirmation.' },
  confirmUnchanged: {
    object: 'StatusEntry',
    may: ['lead', 'coordinator'],
    says: 'Confirm a selection of actions as unchanged since last year.',
  },
  setStatus: { object: 'StatusEntry', may: ['lead', 'coordinator'], says: 'Give a selection of actions the same status.' },
  getEntryToUnlock: { object: 'StatusEntry', may: ['coordinator'], says: 'See what unlocking an action of a closed year would do.' },
  unlockEntry: { object: 'StatusEntry', may: ['coordinator'], says: 'Let one action of a closed year be corrected, with a reason.' },
  lockEntry: { object: 'StatusEntry', may: ['coordinator'], says: 'Lock such an action again.' },
  undoSelection: {
    object: 'StatusEntry',
    may: ['lead', 'coordinator'],
    says: 'Undo a decision about a selection, for rows that have not been saved again since.',
  },

  getSheetObstacles: {
    object: 'Obstacle',
    may: readers,
    says: `See which obstacles are open in a year; ${ownActions}, and what is public.`,
  },
  nameObstacle: {
    object: 'Obstacle',
    may: ['lead', 'coordinator'],
    says: 'Report what stands in the way of an action, in the sheet of an open year.',
  },
  linkObstacle: { object: 'Obstacle', may: ['lead', 'coordinator'], says: 'Link a known obstacle to another action.' },

  verifyEntries: { object: 'StatusEntry', may: people, says: 'Compare every entry with the outcome of its events.' },

  listReportsInWriting: {
    object: 'AnnualReport',
    may: ['coordinator', 'administrator'],
    says: 'See how far the report of each year is.',
  },
  getComposer: { object: 'AnnualReport', may: ['coordinator', 'administrator'], says: 'Read a draft, its preview and its readiness.' },
  getDraftDocument: {
    object: 'AnnualReport',
    may: ['coordinator', 'administrator'],
    says: 'Read a report that is still being written as a document, marked as a draft.',
  },
  saveIntroduction: { object: 'AnnualReport', may: ['coordinator'], says: 'Write the introduction of a report.' },
  saveFlagshipText: { object: 'FlagshipText', may: ['coordinator'], says: 'Write what a report says about a flagship.' },
  publishEdition: { object: 'Edition', may: ['coordinator'], says: 'Publish the report of a closed year.' },
  publishCorrection: {
    object: 'Edition',
    may: ['coordinator'],
    says: 'Publish a corrected edition of a report, with a public erratum.',
  },
  getEditionToWithdraw: { object: 'Edition', may: ['administrator'], says: 'See what withdrawing an edition would do.' },
  withdrawEdition: { object: 'Edition', may: ['administrator'], says: 'Take an edition offline, with a reason that everybody reads.' },
  verifyEditions: { object: 'Edition', may: people, says: 'Compare every edition with its hash and with the event of its publication.' },

  listImports: { object: 'Import', may: importers, says: 'See the files that were uploaded to fill the plan with.' },
  getImport: { object: 'Import', may: importers, says: 'See what importing a file would change, or did.' },
  getImportFile: { object: 'Import', may: importers, says: 'Download a file as it was uploaded.' },
  listImportCodes: { object: 'Import', may: importers, says: 'See the codes that a file may use.' },
  getImportDownload: { object: 'Import', may: importers, says: 'Download a template, or what Koers holds, as a file to import.' },
  uploadImport: { object: 'Import', may: importers, says: 'Upload a file; it changes nothing yet.' },
  mapColumns: { object: 'Import', may: importers, says: 'Choose which column of a file holds each item.' },
  readImportAgain: { object: 'Import', may: importers, says: 'Choose how a file is read: its encoding, sheet and row of headings.' },
  decideImportValues: {
    object: 'Import',
    may: importers,
    says: 'Decide what values in a file mean that the plan does not have. Only coordinators can have it add organisations.',
  },
  applyImport: {
    object: 'Import',
    may: importers,
    says: 'Import a file: all of its rows or none. Only coordinators can confirm the statuses in it.',
  },
  discardImport: { object: 'Import', may: importers, says: 'Discard an uploaded file: it is kept, but can no longer be imported.' },
  undoImport: { object: 'Import', may: importers, says: 'Undo an import, until something has been built on it.' },

  getOwnAccount: { object: 'User', may: ['signedIn'], says: 'Read one’s own account and roles.' },
  listPeople: { object: 'User', may: ['administrator'], says: 'See everybody with an account.' },
  getPerson: { object: 'User', may: ['administrator'], says: 'See a person, their roles and their sessions.' },
  listOrganisationsToChoose: { object: 'User', may: ['administrator'], says: 'Choose the organisation for which somebody contributes.' },
  invitePerson: { object: 'User', may: people, says: 'Add somebody with a role and a link to set a password.' },
  changePerson: { object: 'User', may: people, says: 'Correct the name, address or language of somebody.' },
  changeProfile: { object: 'User', may: ['signedIn'], says: 'Change one’s own name and language.' },
  listNotices: {
    object: 'User',
    may: ['signedIn'],
    says: 'Be told who reset one’s own second step or password; administrators are also told about those of others.',
  },
  dismissNotices: { object: 'User', may: ['signedIn'], says: 'Dismiss such a notice.' },
  changePassword: { object: 'User', may: ['signedIn'], says: 'Change one’s own password, knowing the current one.' },
  getOwnData: { object: 'User', may: ['signedIn'], says: 'Download everything that is kept about oneself.' },
  leave: { object: 'User', may: ['signedIn'], says: 'Close one’s own account; not the last administrator.' },
  addUser: { object: 'User', may: people, says: 'Add somebody, still without a password and without rights.' },
  makeAdministrator: { object: 'User', may: people, says: 'Make somebody an administrator.' },
  withdrawAdministrator: { object: 'User', may: people, says: 'Remove the rights of an administrator, except those of the last one.' },
  disableUser: { object: 'User', may: people, says: 'Disable an account.' },
  enableUser: { object: 'User', may: people, says: 'Enable an account again.' },
  createSetPasswordLink: { object: 'User', may: people, says: 'Make a link with which somebody sets a password.' },
  getSetPasswordLink: { object: 'User', may: ['everyone'], says: 'See whose password a link sets: holding the link is the right.' },
  setPassword: { object: 'User', may: ['everyone'], says: 'Set a password with a link, once: holding the link is the right.' },

  getEnrolment: { object: 'User', may: ['everyone'], says: 'Begin to set up a second step: holding the session is the right.' },
  enrolSecondFactor: { object: 'User', may: ['everyone'], says: 'Set up a second step: holding the session is the right.' },
  getRegistrant: {
    object: 'User',
    may: ['everyone'],
    says: 'Be recognised as somebody who may set up a passkey: holding the session is the right.',
  },
  beginPasskey: { object: 'User', may: ['everyone'], says: 'Begin to set up a passkey: holding the session is the right.' },
  registerPasskey: { object: 'User', may: ['everyone'], says: 'Set up a passkey: holding the session is the right.' },
  askForPasskey: { object: 'Session', may: ['everyone'], says: 'Be asked for a passkey of one’s own: holding the session is the right.' },
  removeFactor: { object: 'User', may: ['signedIn'], says: 'Remove one’s own app or a passkey, with a proof; not the last one.' },
  renewRecoveryCodes: { object: 'User', may: ['signedIn'], says: 'Get new recovery codes for oneself, with a code.' },
  removeSecondFactor: {
    object: 'User',
    may: ['signedIn'],
    says: 'Switch one’s own second step off, with a code; not if a role requires it.',
  },
  resetSecondFactor: { object: 'User', may: people, says: 'Reset the second step of somebody who has lost it.' },

  addMembership: { object: 'Membership', may: people, says: 'Give somebody a role in a plan.' },
  changeRole: { object: 'Membership', may: people, says: 'Change a role, or the organisation it belongs to.' },
  removeMembership: { object: 'Membership', may: people, says: 'Remove a role.' },

  listClaimMeanings: { object: 'Membership', may: people, says: 'See what the codes of the identity provider mean in the plans.' },
  setClaimMeaning: {
    object: 'Membership',
    may: people,
    says: 'Say which organisation or role a code of the identity provider stands for.',
  },
  removeClaimMeaning: { object: 'Membership', may: people, says: 'Remove the meaning of such a code.' },

  signIn: { object: 'Session', may: ['everyone'], says: 'Sign in with an address and a password.' },
  signInThroughProvider: {
    object: 'Session',
    may: ['everyone'],
    says: 'Sign in through the identity provider: what it proves is the right.',
  },
  listDemoAccounts: { object: 'Session', may: ['everyone'], says: 'See the demo accounts, if only this computer can reach Koers.' },
  readSession: {
    object: 'Session',
    may: ['everyone'],
    says: 'See how far signing in has got: holding the token of the session is the right.',
  },
  getUnfinishedSession: {
    object: 'Session',
    may: ['everyone'],
    says: 'Be recognised as somebody who gave the right password and has a second step to take, which gives no other right: holding the token is the right.',
  },
  proveSecondFactor: {
    object: 'Session',
    may: ['everyone'],
    says: 'Take the second step of signing in: holding the session is the right.',
  },
  getActorOfSession: { object: 'Session', may: ['everyone'], says: 'Be recognised by a session: holding its token is the right.' },
  getSessionInUse: {
    object: 'Session',
    may: ['everyone'],
    says: 'Be recognised by a session, and whether its use is noted: holding its token is the right.',
  },
  noteUse: { object: 'Session', may: ['everyone'], says: 'Make a session last longer by using it: holding the session is the right.' },
  endSession: { object: 'Session', may: ['everyone'], says: 'Sign this browser out: holding the session is the right.' },
  endSessionOf: { object: 'Session', may: ['self', ...people], says: 'End one session of a person.' },
  endOtherSessions: { object: 'Session', may: ['signedIn'], says: 'End one’s own sessions in other browsers.' },
  signOutEverywhere: { object: 'Session', may: ['self', ...people], says: 'End every session of a person.' },

  listEventLines: { object: 'Event', may: ['coordinator', 'administrator'], says: 'Read who changed what in the plan.' },
  listEvents: { object: 'Event', may: ['coordinator', 'administrator'], says: 'Download the event log as a table.' },
  listHistory: { object: 'Event', may: ['coordinator', 'administrator'], says: 'Read what happened to one thing of the plan.' },
  verifyEvents: { object: 'Event', may: people, says: 'Follow the chain of all events, and find what was changed outside Koers.' },
  getLogChoices: { object: 'Event', may: ['coordinator', 'administrator'], says: 'See what the event log can be filtered by.' },

  listExample: { object: 'Plan', may: people, says: 'See what removing the example would take away.' },
  removeExample: { object: 'Plan', may: people, says: 'Remove the example, a plan of its own, whole.' },
} as const satisfies Record<string, Right>

export type Verb = keyof typeof rights

/** Whether somebody may do this here: the only question that queries, commands and pages ask about rights. */
export const may = (somebody: Somebody, verb: Verb, scope: RightScope = {}): boolean =>
  rights[verb].may.some((standing: Standing) => holds[standing](somebody, scope))

/** The same for a command. @throws ForbiddenError unless somebody may. */
export function requireRight(somebody: Somebody, verb: Verb, scope: RightScope = {}): void {
  if (!may(somebody, verb, scope)) throw new ForbiddenError(verb)
}
