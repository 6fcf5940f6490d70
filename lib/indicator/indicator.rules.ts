import { coverages, flags, geographies, populations, surveys } from '@/lib/indicator/measurement.rules'
import type { Comparator } from '@/prisma/generated/enums'
import { RuleError } from '../errors'
import { formatNumber } from '../format'
import type { Locale } from '../locale'

export type Reading = { year: number | null }
export type ReadSeries = { geography: string; values: Reading[] }

/**
 * The one value with which a page shows that a way of measuring exists: the newest of the series about the geography of the target,
 * else of the first series. One value per way of measuring: values of different bases are listed, never put on one line (rule 11).
 */
export function headlineReading<S extends ReadSeries>(
  series: S[],
  geography: string | null,
): { series: S; value: S['values'][number] } | null {
  const measured = series.filter(({ values }) => values.length > 0)
  const chosen = measured.find((one) => one.geography === geography) ?? measured[0]
  const value = chosen?.values.reduce((newest, one) => ((one.year ?? 0) >= (newest.year ?? 0) ? one : newest))
  return chosen && value ? { series: chosen, value } : null
}

/** The newest dated value of the series in whose way of measuring a target is stated: all that may share an axis with it (rule 11). */
export function readingOfTarget<V extends { year: number | null; printed: string }>(
  series: { code: string; values: V[] }[],
  target: { seriesCode: string | null } | undefined,
): { year: number; value: number; printed: string } | null {
  const own = series.find(({ code }) => target && code === target.seriesCode)
  const newest = own?.values.reduce<V | null>((best, one) => (one.year !== null && one.year >= (best?.year ?? one.year) ? one : best), null)
  const value = Number(newest?.printed)
  return newest?.year != null && !Number.isNaN(value) ? { year: newest.year, value, printed: newest.printed } : null
}

type OwnTarget = { seriesCode: string | null; document: string; year: number | null; value: number | null; comparator: Comparator | null }
export type ReadLead = { targets: OwnTarget[]; series: { code: string; values: { year: number | null; printed: string }[] }[] }

/**
 * The plan's own target that targets of other documents could be taken for: as long as nothing was measured as it is stated, no chart shows it.
 * Null when one of these is set by the document that sets the plan's own.
 */
export function targetBeside(lead: ReadLead, others: { document: string }[]): OwnTarget | null {
  const [own] = lead.targets
  if (!own || own.value === null || readingOfTarget(lead.series, own)) return null
  return others.some(({ document }) => lead.targets.some((one) => one.document === document)) ? null : own
}

/** A value with exactly the decimals that its source prints, in the notation of the page, whatever sign its source puts between thousands. */
export function printedNumber(printed: string, locale: Locale): string {
  const figure = printed.replaceAll(/(?<=\d)[ \u00a0\u202f](?=\d{3})/g, '')
  if (!/^-?\d+(\.\d+)?$/.test(figure)) return printed
  return formatNumber(Number(figure), locale, { decimals: figure.split('.')[1]?.length ?? 0, fixed: true })
}

const vocabularies = { survey: surveys, geography: geographies, population: populations, coverage: coverages, flag: flags }

/** The words for a code of the basis of a value; a code that the vocabulary does not have is printed as it is. */
export function vocabularyName(vocabulary: keyof typeof vocabularies, code: string, locale: Locale): string {
  const terms: readonly { code: string; nl: string; en: string }[] = vocabularies[vocabulary]
  return terms.find((term) => term.code === code)?.[locale] ?? code
}

/** @throws RuleError `indicator.percentage` when a number cannot be a share of the whole. @param value in the unit of the indicator. */
export function refuseImpossible(value: string, unit: string, field: string): void {
  if (unit === '%' && (Number(value) < 0 || Number(value) > 100)) throw new RuleError('indicator.percentage', {}, field)
}
