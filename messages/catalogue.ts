import type { Locale } from '@/lib/locale'
import { allWithNouns } from '@/lib/plan/words.rules'
import enAccount from './en/account.json'
import enAction from './en/action.json'
import enActions from './en/actions.json'
import enCatalogue from './en/catalogue.json'
import enChanges from './en/changes.json'
import enCharts from './en/charts.json'
import enCompare from './en/compare.json'
import enComposer from './en/composer.json'
import enContent from './en/content.json'
import enCorrection from './en/correction.json'
import enDeliverables from './en/deliverables.json'
import enDocuments from './en/documents.json'
import enEdition from './en/edition.json'
import enErrors from './en/errors.json'
import enEvents from './en/events.json'
import enSample from './en/example.json'
import enFacts from './en/facts.json'
import enFigure from './en/figure.json'
import enFigures from './en/figures.json'
import enFlagship from './en/flagship.json'
import enForm from './en/form.json'
import enGoal from './en/goal.json'
import enHome from './en/home.json'
import enImport from './en/import.json'
import enIndicator from './en/indicator.json'
import enInstallation from './en/installation.json'
import enInvalid from './en/invalid.json'
import enLegal from './en/legal.json'
import enLists from './en/lists.json'
import enManage from './en/manage.json'
import enMatrix from './en/matrix.json'
import enObstacles from './en/obstacles.json'
import enOffice from './en/office.json'
import enOpenData from './en/open-data.json'
import enOrganisation from './en/organisation.json'
import enPeople from './en/people.json'
import enPlanData from './en/plan-data.json'
import enPlans from './en/plans.json'
import enReports from './en/reports.json'
import enRules from './en/rules.json'
import enSearch from './en/search.json'
import enSecondFactor from './en/second-factor.json'
import enSetPassword from './en/set-password.json'
import enSheet from './en/sheet.json'
import enShell from './en/shell.json'
import enSignIn from './en/sign-in.json'
import enStart from './en/start.json'
import enStatus from './en/status.json'
import enStrip from './en/strip.json'
import enSummary from './en/summary.json'
import enTimeline from './en/timeline.json'
import enTotals from './en/totals.json'
import enTyped from './en/typed.json'
import enWords from './en/words.json'
import enYears from './en/years.json'
import nlAccount from './nl/account.json'
import nlAction from './nl/action.json'
import nlActions from './nl/actions.json'
import nlCatalogue from './nl/catalogue.json'
import nlChanges from './nl/changes.json'
import nlCharts from './nl/charts.json'
import nlCompare from './nl/compare.json'
import nlComposer from './nl/composer.json'
import nlContent from './nl/content.json'
import nlCorrection from './nl/correction.json'
import nlDeliverables from './nl/deliverables.json'
import nlDocuments from './nl/documents.json'
import nlEdition from './nl/edition.json'
import nlErrors from './nl/errors.json'
import nlEvents from './nl/events.json'
import nlSample from './nl/example.json'
import nlFacts from './nl/facts.json'
import nlFigure from './nl/figure.json'
import nlFigures from './nl/figures.json'
import nlFlagship from './nl/flagship.json'
import nlForm from './nl/form.json'
import nlGoal from './nl/goal.json'
import nlHome from './nl/home.json'
import nlImport from './nl/import.json'
import nlIndicator from './nl/indicator.json'
import nlInstallation from './nl/installation.json'
import nlInvalid from './nl/invalid.json'
import nlLegal from './nl/legal.json'
import nlLists from './nl/lists.json'
import nlManage from './nl/manage.json'
import nlMatrix from './nl/matrix.json'
import nlObstacles from './nl/obstacles.json'
import nlOffice from './nl/office.json'
import nlOpenData from './nl/open-data.json'
import nlOrganisation from './nl/organisation.json'
import nlPeople from './nl/people.json'
import nlPlanData from './nl/plan-data.json'
import nlPlans from './nl/plans.json'
import nlReports from './nl/reports.json'
import nlRules from './nl/rules.json'
import nlSearch from './nl/search.json'
import nlSecondFactor from './nl/second-factor.json'
import nlSetPassword from './nl/set-password.json'
import nlSheet from './nl/sheet.json'
import nlShell from './nl/shell.json'
import nlSignIn from './nl/sign-in.json'
import nlStart from './nl/start.json'
import nlStatus from './nl/status.json'
import nlStrip from './nl/strip.json'
import nlSummary from './nl/summary.json'
import nlTimeline from './nl/timeline.json'
import nlTotals from './nl/totals.json'
import nlTyped from './nl/typed.json'
import nlWords from './nl/words.json'
import nlYears from './nl/years.json'

// Every word people read. A namespace is one file per language; Dutch sets the keys, English must have the same.

const nl = {
  account: nlAccount,
  action: nlAction,
  actions: nlActions,
  catalogue: nlCatalogue,
  changes: nlChanges,
  charts: nlCharts,
  compare: nlCompare,
  composer: nlComposer,
  content: nlContent,
  correction: nlCorrection,
  deliverables: nlDeliverables,
  documents: nlDocuments,
  edition: nlEdition,
  errors: nlErrors,
  events: nlEvents,
  facts: nlFacts,
  figure: nlFigure,
  figures: nlFigures,
  flagship: nlFlagship,
  form: nlForm,
  goal: nlGoal,
  home: nlHome,
  import: nlImport,
  indicator: nlIndicator,
  installation: nlInstallation,
  invalid: nlInvalid,
  legal: nlLegal,
  lists: nlLists,
  manage: nlManage,
  matrix: nlMatrix,
  obstacles: nlObstacles,
  office: nlOffice,
  'open-data': nlOpenData,
  organisation: nlOrganisation,
  people: nlPeople,
  planData: nlPlanData,
  plans: nlPlans,
  reports: nlReports,
  rules: nlRules,
  example: nlSample,
  search: nlSearch,
  secondFactor: nlSecondFactor,
  setPassword: nlSetPassword,
  sheet: nlSheet,
  shell: nlShell,
  signIn: nlSignIn,
  start: nlStart,
  status: nlStatus,
  strip: nlStrip,
  summary: nlSummary,
  timeline: nlTimeline,
  totals: nlTotals,
  typed: nlTyped,
  words: nlWords,
  years: nlYears,
}

export type Messages = typeof nl
export type Namespace = keyof Messages

const en: Messages = {
  account: enAccount,
  action: enAction,
  actions: enActions,
  catalogue: enCatalogue,
  changes: enChanges,
  charts: enCharts,
  compare: enCompare,
  composer: enComposer,
  content: enContent,
  correction: enCorrection,
  deliverables: enDeliverables,
  documents: enDocuments,
  edition: enEdition,
  errors: enErrors,
  events: enEvents,
  facts: enFacts,
  figure: enFigure,
  figures: enFigures,
  flagship: enFlagship,
  form: enForm,
  goal: enGoal,
  home: enHome,
  import: enImport,
  indicator: enIndicator,
  installation: enInstallation,
  invalid: enInvalid,
  legal: enLegal,
  lists: enLists,
  manage: enManage,
  matrix: enMatrix,
  obstacles: enObstacles,
  office: enOffice,
  'open-data': enOpenData,
  organisation: enOrganisation,
  people: enPeople,
  planData: enPlanData,
  plans: enPlans,
  reports: enReports,
  rules: enRules,
  example: enSample,
  search: enSearch,
  secondFactor: enSecondFactor,
  setPassword: enSetPassword,
  sheet: enSheet,
  shell: enShell,
  signIn: enSignIn,
  start: enStart,
  status: enStatus,
  strip: enStrip,
  summary: enSummary,
  timeline: enTimeline,
  totals: enTotals,
  typed: enTyped,
  words: enWords,
  years: enYears,
}

/** As they are written: with `@Flagship` and the like where a plan may have a name of its own. */
export const written: Record<Locale, Messages> = { nl, en }

/** As they are said of a plan that calls its levels as Koers does, and where no plan is spoken of. */
export const catalogue: Record<Locale, Messages> = { nl: allWithNouns(nl, nl.words.level), en: allWithNouns(en, en.words.level) }
