/**
 * The verbs of all commands, as events name them. A new command adds its verb here and its words to `messages/{nl,en}/events.json`:
 * an event that nobody can read is no account of what happened (rule 15).
 */
export const eventKinds = [
  'addMembership',
  'addOrganisation',
  'addUser',
  'applyImport',
  'changePassword',
  'changePerson',
  'changeProfile',
  'changeRole',
  'closeYear',
  'confirmStatus',
  'confirmUnchanged',
  'createObstacle',
  'createSetPasswordLink',
  'disableUser',
  'enableUser',
  'endOtherSessions',
  'endSession',
  'importAction',
  'importStatus',
  'leave',
  'linkIdentity',
  'linkObstacle',
  'loadSample',
  'logStatus',
  'makeAdministrator',
  'mapColumns',
  'nameObstacle',
  'openYear',
  'publishEdition',
  'removeClaimMeaning',
  'removeMembership',
  'removeSample',
  'reviseAction',
  'reviseObstacle',
  'reviseOrganisation',
  'reviseStage',
  'reviseTotals',
  'saveFlagshipText',
  'saveIntroduction',
  'setClaimMeaning',
  'setPassword',
  'setStatus',
  'showProvisionalFigures',
  'signOutEverywhere',
  'undoImport',
  'undoSelection',
  'uploadImport',
  'withdrawAdministrator',
  'withdrawConfirmation',
] as const
export type EventKind = (typeof eventKinds)[number]

/** The nouns that events change, as the schema names them; `Sample` is all of the sample at once. */
export const eventObjects = [
  'Action',
  'AnnualReport',
  'Edition',
  'FlagshipText',
  'Import',
  'Obstacle',
  'Organisation',
  'Plan',
  'PlanStage',
  'PublishedTotal',
  'ReportingYear',
  'Sample',
  'StatusEntry',
  'User',
] as const
export type EventObject = (typeof eventObjects)[number]

/** What is saved while somebody types: many events of one person on one thing, which the list shows as one line. */
export const autosaves = ['logStatus', 'saveFlagshipText', 'saveIntroduction'] as const satisfies EventKind[]
