import type { Locale } from '@/lib/locale'
import enAccount from './en/account.json'
import enCharts from './en/charts.json'
import enContent from './en/content.json'
import enEdition from './en/edition.json'
import enErrors from './en/errors.json'
import enForm from './en/form.json'
import enInstallation from './en/installation.json'
import enInvalid from './en/invalid.json'
import enLists from './en/lists.json'
import enRules from './en/rules.json'
import enSample from './en/sample.json'
import enSetPassword from './en/set-password.json'
import enShell from './en/shell.json'
import enSignIn from './en/sign-in.json'
import enStatus from './en/status.json'
import enSummary from './en/summary.json'
import nlAccount from './nl/account.json'
import nlCharts from './nl/charts.json'
import nlContent from './nl/content.json'
import nlEdition from './nl/edition.json'
import nlErrors from './nl/errors.json'
import nlForm from './nl/form.json'
import nlInstallation from './nl/installation.json'
import nlInvalid from './nl/invalid.json'
import nlLists from './nl/lists.json'
import nlRules from './nl/rules.json'
import nlSample from './nl/sample.json'
import nlSetPassword from './nl/set-password.json'
import nlShell from './nl/shell.json'
import nlSignIn from './nl/sign-in.json'
import nlStatus from './nl/status.json'
import nlSummary from './nl/summary.json'

// Every word people read. A namespace is one file per language; Dutch sets the keys, English must have the same.

const nl = {
  account: nlAccount,
  charts: nlCharts,
  content: nlContent,
  edition: nlEdition,
  errors: nlErrors,
  form: nlForm,
  installation: nlInstallation,
  invalid: nlInvalid,
  lists: nlLists,
  rules: nlRules,
  sample: nlSample,
  setPassword: nlSetPassword,
  shell: nlShell,
  signIn: nlSignIn,
  status: nlStatus,
  summary: nlSummary,
}

export type Messages = typeof nl
export type Namespace = keyof Messages

const en: Messages = {
  account: enAccount,
  charts: enCharts,
  content: enContent,
  edition: enEdition,
  errors: enErrors,
  form: enForm,
  installation: enInstallation,
  invalid: enInvalid,
  lists: enLists,
  rules: enRules,
  sample: enSample,
  setPassword: enSetPassword,
  shell: enShell,
  signIn: enSignIn,
  status: enStatus,
  summary: enSummary,
}

export const catalogue: Record<Locale, Messages> = { nl, en }
