import { formatDate, formatDateTime, formatNumber, formatPartialDate, named } from '@/lib/format'
import { getTranslator, messagesIn } from '@/lib/i18n'
import { printedNumber } from '@/lib/indicator/indicator.rules'
import { geographies } from '@/lib/indicator/measurement.rules'
import type { Locale } from '@/lib/locale'
import { stages } from '@/lib/plan/cedefop-2025.rules'
import { levels, namedStates } from '@/lib/plan/words.rules'
import { valueAt } from '@/lib/value-at'
import { catalogue, type Messages } from '@/messages/catalogue'
import { decidedWords, importFields } from './import-event-words'

/** Names behind the ids and slugs in events. */
export type OrganisationNames = { id: string; slug: string; nameNl: string | null; nameEn: string | null }[]

type Words = Record<string, string>
const said = (words: Words, key: string): string => words[key] ?? key

/** The verb of an event in words; its name in the code when it is one that this version does not know. */
export const kindWords = (kind: string, locale: Locale): string => said(messagesIn(locale).events.kinds, kind)
/** The noun of an event in words. */
export const objectWords = (objectType: string, locale: Locale): string => said(messagesIn(locale).events.objects, objectType)

/** The name of a field of an event. For the example, the fields are kinds of rows. */
export function fieldWords(field: string, objectType: string, locale: Locale): string {
  if (objectType === 'PlanWords') return usualName(field, locale)
  if (objectType === 'Import') return said(importFields(locale), field)
  if (objectType !== 'Example' && objectType !== 'Sample') return said(messagesIn(locale).events.fields, field)
  return field in messagesIn(locale).example.kinds
    ? getTranslator(locale, 'example')(`kinds.${field as keyof Messages['example']['kinds']}`, { count: 2 })
    : field
}

/** A level or a state by the name that Koers gives it: what the plan calls it is what the event is about. */
function usualName(code: string, locale: Locale): string {
  const { words, status } = catalogue[locale]
  const level = levels.find((one) => one === code)
  const state = namedStates.find((one) => one === code)
  return level ? words.level[level].one : state ? status[state].label : said(messagesIn(locale).events.fields, code)
}

const choices: Record<string, (locale: Locale) => Words> = {
  status: (locale) => statusLabels(locale),
  nothingToReport: (locale) => messagesIn(locale).lists.nothingToReport,
  unchangedReason: (locale) => messagesIn(locale).lists.unchangedReason,
  closingReason: (locale) => messagesIn(locale).lists.closingReason,
  obstacleKind: (locale) => messagesIn(locale).lists.obstacleKind,
  role: (locale) => {
    const { contributor, coordinator, administrator } = messagesIn(locale).people.invitation
    return { CONTRIBUTOR: contributor, COORDINATOR: coordinator, ADMINISTRATOR: administrator, ...messagesIn(locale).lists.role }
  },
  kind: (locale) => {
    const { deliverableKind, obstacleKind, organisationKind } = messagesIn(locale).lists
    const { goals, flagships, targetGroups, themes } = messagesIn(locale).events.fields
    const parts = { goals, flagships, 'target-groups': targetGroups, themes }
    const { kinds } = messagesIn(locale).import
    // in a form as in an address, in an event as in the database
    const files = { ...kinds, actions: kinds.ACTIONS, statuses: kinds.STATUSES }
    return { ...deliverableKind, ...obstacleKind, ...organisationKind, ...files, ...parts }
  },
  about: (locale) => messagesIn(locale).planData.cell.abouts,
  stage: (locale) => Object.fromEntries(stages.map((term) => [term.code, term[locale]])),
  titleStatus: (locale) => messagesIn(locale).planData.titleStatus,
  validity: (locale) => messagesIn(locale).planData.validity,
  comparator: (locale) => messagesIn(locale).edition.comparator,
  geography: (locale) => Object.fromEntries(geographies.map((term) => [term.code, term[locale]])),
  flagshipTie: (locale) => messagesIn(locale).lists.tie,
  targetGroupTie: (locale) => messagesIn(locale).lists.tie,
  claim: (locale) => {
    const { role, organisationId } = messagesIn(locale).events.fields
    return { ROLE: role, ORGANISATION: organisationId }
  },
  conflicts: (locale) => messagesIn(locale).import.conflicts,
  encoding: (locale) => messagesIn(locale).import.encoding,
  delimiter: (locale) => messagesIn(locale).import.delimiter,
  matrix: (locale) => messagesIn(locale).plans.fields,
  locale: (locale) => ({ nl: messagesIn(locale).people.nl, en: messagesIn(locale).people.en }),
}

const statusLabels = (locale: Locale): Words =>
  Object.fromEntries(
    Object.entries(messagesIn(locale).status).flatMap(([key, value]) => (typeof value === 'object' ? [[key, value.label]] : [])),
  )

const organisationFields = ['organisationId', 'reportedBy', 'successorOrganisation', 'organisation', 'organisations', 'succeeds', 'owner']
/** Numbers of actions. */
const actionFields = ['successorAction', 'splitFrom']
/** Numbers that are not amounts. */
const yearFields = ['introducedYear', 'openedYear', 'resolvedYear', 'year', 'startYear', 'focusUntilYear', 'horizonYear', 'firstYear']
const dayFields = ['deadline', 'startsOn', 'endsOn', 'endedOn']

/** A value of an event, as a person reads it; null when it is empty. What nobody foresaw is shown as it is stored. */
export function valueWords(field: string, value: unknown, locale: Locale, organisations: OrganisationNames): string | null {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null
  const t = getTranslator(locale, 'events')
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'number') return yearFields.includes(field) ? String(value) : formatNumber(value, locale)
  if (Array.isArray(value)) return value.map((item) => itemWords(field, item, locale, organisations)).join('; ')
  if (field === 'source') return sourceWords(value)
  if (typeof value === 'object') return decidedWords(value, locale, (choice) => valueWords(field, choice, locale, organisations))
  if (typeof value !== 'string') return JSON.stringify(value)
  if (dayFields.includes(field)) return formatDate(value, locale)
  if (field === 'date') return formatPartialDate(value, locale)
  if (field === 'figure') return printedNumber(value, locale)
  if (actionFields.includes(field)) return t('actionNumber', { number: value })
  if (field === 'publicSince') return formatDateTime(new Date(value), locale)
  if (organisationFields.includes(field)) {
    const organisation = organisations.find(({ id, slug }) => id === value || slug === value)
    return (organisation && named(organisation.nameNl, organisation.nameEn, locale)) ?? value
  }
  return choiceWords(field, value, locale)
}

/** A choice by its name; any other text as it is. */
export function choiceWords(field: string, value: string, locale: Locale): string {
  const words = choices[field]
  return words ? said(words(locale), value) : value
}

const sourceWords = (source: unknown): string => {
  const title = valueAt(source, 'title') ?? source
  const url = valueAt(source, 'url')
  return typeof url === 'string' ? `${title} (${url})` : String(title)
}

/** Lists of things that have fields of their own: described field by field, without their names. */
const listsOfThings = ['involvements', 'names', 'flagships', 'targetGroups']
/** What each of them is called by. */
const namesOfThings = ['organisation', 'nameNl', 'flagship', 'targetGroup']

/** A piece of evidence by its name and address; the name of a field by its words. */
function itemWords(field: string, item: unknown, locale: Locale, organisations: OrganisationNames): string {
  if (listsOfThings.includes(field) && typeof item === 'object' && item !== null) {
    const t = getTranslator(locale, 'events')
    const { startsOn, endsOn, ...rest } = Object.fromEntries(Object.entries(item))
    // the database keeps the fields of a thing in an order of its own: its name comes first
    const isName = (name: string) => namesOfThings.includes(name)
    const fields = Object.entries(rest).sort(([a], [b]) => Number(isName(b)) - Number(isName(a)))
    const parts = fields.flatMap(([name, value]) => valueWords(name, value, locale, organisations) ?? [])
    const days = [
      startsOn && t('from', { day: formatDate(String(startsOn), locale) }),
      endsOn && t('until', { day: formatDate(String(endsOn), locale) }),
    ]
    return [...parts, ...days.filter(Boolean)].join(', ')
  }
  if (field === 'fields' && typeof item === 'string') return said(messagesIn(locale).events.fields, item)
  if (typeof item !== 'object' || item === null) return String(item)
  const [label, other, url] = ['labelNl', 'labelEn', 'url'].map((key) => valueAt(item, key))
  const name = { nl: label ?? other, en: other ?? label }[locale]
  if (typeof name !== 'string') return JSON.stringify(item)
  return typeof url === 'string' ? `${name} (${url})` : name
}
