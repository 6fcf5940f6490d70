import { getTranslator } from '../i18n'
import type { EditionContent } from './edition.schema'
import { inBoth } from './edition-vocabulary.rules'
import type { Text } from './edition-vocabulary.schema'

/** What a part of a report is about: an action by its number, a flagship by its letter, or a part that there is once. */
export type Subject = { kind: SubjectKind; key: string | null; name: Text | null }

export const subjectKinds = [
  'report',
  'summary',
  'introduction',
  'flagship',
  'action',
  'totals',
  'changes',
  'deliverable',
  'obstacle',
  'indicator',
  'organisation',
  'source',
  'plan',
  'vocabulary',
] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** One thing that a report says, in words of both languages; `field` is its name in the content. */
export type Leaf = { path: string; subject: Subject; field: string; text: Text }

/** What follows from the actions, the published totals and the texts: changed with them, and reported with them. */
const derived = [
  /^blocks\/[^/]+\/(prose|tally|reported|leftEarlier|withoutEvidence|actions)(\/|$)/,
  /^blocks\/flagship-[^/]+\/moves\//,
  /^blocks\/counts\/published\/[^/]+\/(differences|sentence|text)(\/|$)/,
  /^blocks\/changes\/sentence$/,
  /^actions\/[^/]+\/lacksEvidence$/,
]

/** Everything that a report says, piece by piece, without what belongs to one edition (`own`); with what is derived only if asked. */
export function leavesOf(content: EditionContent, own: string[], withDerived: boolean): Leaf[] {
  const say = wordsIn(content)
  const leaves: Leaf[] = []
  const walk = (value: unknown, path: string[]) => {
    const place = path.join('/')
    if (!withDerived && derived.some((pattern) => pattern.test(place))) return
    const text = say(path.at(-1) ?? '', value)
    if (text) leaves.push({ path: place, ...aboutWhat(content, path), text })
    else if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...path, keyOf(item, index)])
    else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key])
  }
  for (const [key, value] of Object.entries(content)) if (!own.includes(key)) walk(value, [key])
  return leaves
}

/** By what an item of a list is known in both editions. */
function keyOf(item: unknown, index: number): string {
  if (typeof item !== 'object' || item === null) return String(item)
  const { number, slug, code, id, state, action, flagship, ...rest } = Object.fromEntries(Object.entries(item))
  if ('window' in item)
    return ['name', 'survey', 'window', 'population', 'geography', 'coverage'].map((key) => JSON.stringify(rest[key])).join(' ')
  if ('document' in item) return `${rest.document} ${rest.year}`
  if ('term' in item) return JSON.stringify(rest.term)
  const name = [number, slug, code, id, action, flagship, state].find((one) => typeof one === 'string')
  return typeof name === 'string' ? name : String(index)
}

type Named = Pick<Leaf, 'subject' | 'field'>

function aboutWhat(content: EditionContent, path: string[]): Named {
  const [part = '', key = '', inner = '', item = ''] = path
  const field = fieldOf(path)
  const about = (kind: SubjectKind, known: string | null = null, name: Text | null = null): Named => ({
    subject: { kind, key: known, name },
    field,
  })
  if (part === 'actions') return about('action', key, content.actions.find(({ number }) => number === key)?.title)
  if (part === 'organisations') return about('organisation', key, content.organisations.find(({ slug }) => slug === key)?.name)
  if (part === 'sources') return about('source', key, same(content.sources.find(({ code }) => code === key)?.title ?? null))
  if (part === 'flagships') return about('flagship', key, content.flagships.find(({ code }) => code === key)?.title)
  if (['plan', 'goals', 'targetGroups', 'themes'].includes(part)) return about('plan')
  if (part === 'labels' || part === 'states' || part === 'levels') return about('vocabulary')
  if (part !== 'blocks') return about('report')
  if (inner === 'heading' || key === 'definitions') return about('vocabulary')
  if (key.startsWith('flagship-')) {
    const code = key.slice('flagship-'.length)
    return about('flagship', code, content.flagships.find((one) => one.code === code)?.title)
  }
  const block = content.blocks.find(({ id }) => id === key)
  if (block?.type === 'obstacles') return about('obstacle', item, block.obstacles.find(({ slug }) => slug === item)?.title)
  if (block?.type === 'deliverables') return about('deliverable', item, block.deliverables.find(({ code }) => code === item)?.title)
  if (key === 'changes') return about(key, item || null)
  if (key === 'summary' || key === 'introduction' || key === 'indicator') return about(key)
  return key === 'counts' ? about('totals', item || null) : about('report')
}

/** The name of what is said; a list of things (evidence, targets, moves) counts as one. */
function fieldOf(path: string[]): string {
  const list = path.find((part) =>
    ['moves', 'targets', 'bases', 'sentences', 'definitions', 'labels', 'states', 'levels', 'published', 'prose'].includes(part),
  )
  if (list) return list
  const last = path.at(-1) ?? ''
  // within a closing `reason` is why it closed, beside it why nothing moved
  return path.at(-2) === 'closing' ? `closing${last.charAt(0).toUpperCase()}${last.slice(1)}` : last
}

const same = (word: string | null): Text => ({ nl: word, en: word })
const own = (key: 'yes' | 'no' | 'official' | 'outside'): Text => inBoth((locale) => getTranslator(locale, 'correction')(key))

/** The words of a value: null for what holds other values. Codes are said as the edition itself says them. */
function wordsIn(content: EditionContent): (key: string, value: unknown) => Text | null {
  const organisation = (slug: string) => content.organisations.find((one) => one.slug === slug)?.name
  const flagship = (code: string) => same(code.toUpperCase())
  const source = (code: string) => same(content.sources.find((one) => one.code === code)?.title ?? code)
  const state = (code: string) => content.states.find((one) => one.state === code)?.label
  const named = (list: 'goals' | 'targetGroups' | 'themes') => (code: string) => content[list].find((one) => one.code === code)?.name
  const label = (list: keyof EditionContent['labels']) => (code: string) =>
    (content.labels[list] as { code: string; label: Text }[]).find((one) => one.code === code)?.label
  const meanings: Record<string, (code: string) => Text | undefined> = {
    ...{ leads: organisation, partners: organisation, consulted: organisation, reportedBy: organisation },
    ...{ owner: organisation, successorOrganisation: organisation, flagship, flagships: flagship, source, sources: source },
    ...{ state, from: state, to: state, goals: named('goals'), targetGroups: named('targetGroups'), themes: named('themes') },
    ...{ experiencedBy: named('targetGroups'), nothingToReport: label('nothingToReport'), unchangedReason: label('unchangedReason') },
    ...{ reason: label('closingReason'), comparator: label('comparator'), window: label('window'), tie: label('tie') },
    kind: (code) => label('obstacleKind')(code) ?? label('deliverableKind')(code),
    titleStatus: (code) => (code === 'WORKING' ? label('mark')('WORKING_TITLE') : code === 'OFFICIAL' ? own('official') : undefined),
  }
  const word = (key: string, value: unknown): Text => {
    if (value === null) return same(null)
    if (typeof value === 'boolean') return own(value ? 'yes' : 'no')
    return (typeof value === 'string' && meanings[key]?.(value)) || same(String(value))
  }
  return (key, value) => {
    if (key === 'evidence' && Array.isArray(value))
      return joined(value.map((piece) => evidenceWords(piece, piece.source && source(piece.source).nl)))
    if (Array.isArray(value)) return value.every((item) => typeof item !== 'object') ? joined(value.map((item) => word(key, item))) : null
    if (typeof value !== 'object' || value === null) return word(key, value)
    if ('from' in value && 'to' in value)
      return moved([value.from, value.to].map((side) => (side === null ? own('outside') : word('state', side))))
    return isText(value) ? value : null
  }
}

const moved = ([from, to]: Text[]): Text => ({ nl: `${from?.nl} → ${to?.nl}`, en: `${from?.en} → ${to?.en}` })

type Evidence = NonNullable<EditionContent['actions'][number]['entry']>['evidence'][number]

const evidenceWords = ({ label, kind, url, accessedOn }: Evidence, source: string | null): Text => {
  const more = [kind.toLowerCase(), url, source, accessedOn].filter((part) => part !== null).join(', ')
  const say = (name: string | null) => `${name ?? ''} (${more})`.trim()
  return { nl: say(label.nl ?? label.en), en: say(label.en ?? label.nl) }
}

const joined = (words: Text[]): Text => {
  const all = (language: 'nl' | 'en') => words.map((one) => one[language] ?? one.nl ?? one.en ?? '').join('; ') || null
  return { nl: all('nl'), en: all('en') }
}

const isText = (value: object): value is Text =>
  Object.keys(value).length === 2 &&
  'nl' in value &&
  'en' in value &&
  [value.nl, value.en].every((word) => word === null || typeof word === 'string')
