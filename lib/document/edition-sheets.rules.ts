import { getTranslator } from '../i18n'
import type { Locale } from '../locale'
import type { EditionContent } from '../report/edition.schema'
import { type View, viewOf } from '../report/edition-view.rules'
import type { WorkbookCell, WorkbookSheet } from '../text/workbook'
import { blockOf } from './report-brief.rules'
import { plainly } from './report-text.rules'

/** The sheets of a workbook that only an edition has, after those of a year: what changed, the matrix, indicators, and what the words mean. Names are beside codes. */
export function editionSheets(content: EditionContent, locale: Locale): WorkbookSheet[] {
  const view = viewOf(content, locale)
  return [changesSheet(view), matrixSheet(view), targetsSheet(view), valuesSheet(view), definitionsSheet(view)].flatMap((one) => one ?? [])
}

type Words = ReturnType<typeof getTranslator<'documents'>>
type Column = Extract<Parameters<Words>[0], `sheet.column.${string}`> extends `sheet.column.${infer C}` ? C : never

function sheet(
  { locale }: View,
  name: 'changes' | 'matrix' | 'targets' | 'values' | 'definitions',
  columns: Column[],
  rows: WorkbookCell[][],
) {
  const t = getTranslator(locale, 'documents')
  return { name: t(`sheet.${name}`), rows: [columns.map((column) => t(`sheet.column.${column}`)), ...rows], headed: true }
}

function changesSheet(view: View): WorkbookSheet | null {
  const block = blockOf(view, 'changes')
  if (!block || block.since === null) return null
  const { action, state, label, locale, content } = view
  const rows = block.moves.map(({ action: number, from, to }): WorkbookCell[] => {
    const known = action(number)
    const fromWord = from ? state(from) : label('passage', 'ENTERED')
    const toWord = to ? state(to) : label('passage', 'LEFT')
    return [number, known && plainly(known.title, locale), block.since, fromWord, from, content.year, toWord, to, content.sample]
  })
  return sheet(view, 'changes', ['number', 'title', 'fromYear', 'from', 'fromCode', 'toYear', 'to', 'toCode', 'sample'], rows)
}

/** One row per cell, so that empty ones are seen too. */
function matrixSheet(view: View): WorkbookSheet | null {
  const { content, locale } = view
  const { targetGroups, themes, actions, sample } = content
  if (targetGroups.length === 0 || themes.length === 0) return null
  const counted = actions.filter(({ state }) => state !== null)
  const rows = targetGroups.flatMap((group) =>
    themes.map((theme): WorkbookCell[] => {
      const inside = counted.filter((one) => one.targetGroups.includes(group.code) && one.themes.includes(theme.code))
      const names = [group.code, plainly(group.name, locale), theme.code, plainly(theme.name, locale)]
      return [...names, inside.length, inside.map(({ number }) => number).join(' '), sample]
    }),
  )
  return sheet(view, 'matrix', ['group', 'groupName', 'theme', 'themeName', 'count', 'actions', 'sample'], rows)
}

function targetsSheet(view: View): WorkbookSheet | null {
  const block = blockOf(view, 'indicator')
  if (!block) return null
  const { locale, label, content } = view
  const rows = block.targets.map((one): WorkbookCell[] => [
    ...[plainly(block.name, locale), one.document, one.year, one.comparator && label('comparator', one.comparator), one.comparator],
    ...[
      one.value,
      one.value === null ? plainly(one.text, locale) : block.unit,
      one.geography?.label[locale] ?? null,
      one.geography?.code ?? null,
    ],
    ...[plainly(one.note, locale), sourcesOf(one.sources, view), one.sources.join(' '), content.sample],
  ])
  const columns: Column[] = [
    'indicator',
    'document',
    'year',
    'comparator',
    'comparatorCode',
    'value',
    'unit',
    'geography',
    'geographyCode',
    'note',
    'sources',
    'sourceCodes',
    'sample',
  ]
  return sheet(view, 'targets', columns, rows)
}

/** A value is beside everything without which it means nothing (rule 11). */
function valuesSheet(view: View): WorkbookSheet | null {
  const block = blockOf(view, 'indicator')
  if (!block) return null
  const { locale, label, content } = view
  const rows = block.bases.map((basis): WorkbookCell[] => [
    ...[plainly(block.name, locale), plainly(basis.name, locale), basis.geography.label[locale], basis.geography.code],
    ...[basis.survey?.label[locale] ?? null, basis.survey?.code ?? null, label('window', basis.window), basis.window],
    ...[
      basis.population?.label[locale] ?? null,
      basis.population?.code ?? null,
      basis.coverage?.label[locale] ?? null,
      basis.coverage?.code ?? null,
    ],
    ...[basis.value.year, basis.value.number, block.unit, basis.value.flags.map(({ code }) => code).join(' ')],
    ...[basis.value.flags.map((flag) => flag.label[locale]).join('; '), plainly(basis.value.note, locale)],
    ...[sourcesOf(basis.value.sources, view), basis.value.sources.join(' '), content.sample],
  ])
  const columns: Column[] = [
    ...(['indicator', 'basis', 'geography', 'geographyCode', 'survey', 'surveyCode', 'window', 'windowCode'] as const),
    ...(['population', 'populationCode', 'coverage', 'coverageCode', 'year', 'value', 'unit', 'flags', 'flagNames', 'note'] as const),
    ...(['sources', 'sourceCodes', 'sample'] as const),
  ]
  return sheet(view, 'values', columns, rows)
}

function definitionsSheet(view: View): WorkbookSheet {
  const { content, locale } = view
  const states = content.states.map(({ state, label, definition }): WorkbookCell[] => [
    label[locale],
    state,
    definition[locale],
    content.sample,
  ])
  const terms = (blockOf(view, 'definitions')?.definitions ?? []).map(({ term, definition }): WorkbookCell[] => [
    term[locale],
    null,
    definition[locale],
    content.sample,
  ])
  return sheet(view, 'definitions', ['term', 'code', 'definition', 'sample'], [...states, ...terms])
}

const sourcesOf = (codes: string[], { source }: View): string => codes.map((code) => source(code)?.title ?? code).join('; ')
