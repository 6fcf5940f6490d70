import type { Prisma } from '@/prisma/generated/client'
import type { CoverageCode, FlagCode, GeographyCode, PopulationCode, SurveyCode } from '../../lib/indicator/measurement.rules'
import type { Cited } from './cited'

/**
 * An indicator with its ways of measuring. Survey, window, population, geography and coverage of a series are its basis (rule 11):
 * values of two series never share a line, and only series that differ in nothing but geography may share a panel.
 */
export type IndicatorRecord = Cited<Required<Omit<Prisma.IndicatorCreateManyInput, 'noteNl'>> & Translated> & {
  series: SeriesRecord[]
  targets: TargetRecord[]
}

/** Every footnote is in both languages. */
type Translated = { noteNl?: string }

type SeriesRecord = Required<Omit<Prisma.IndicatorSeriesCreateManyInput, 'id' | 'indicatorId' | 'position' | 'noteNl'>> &
  Translated & {
    survey: SurveyCode | null
    population: PopulationCode | null
    geography: GeographyCode
    coverage: CoverageCode | null
    values: ValueRecord[]
  }

/** `printed` is the figure as the source prints it; a null year is one that the source does not state. */
type ValueRecord = Cited<Omit<Prisma.IndicatorValueCreateManyInput, 'seriesId' | 'flags'>> & { year: number | null; flags: FlagCode[] }

/** A target belongs to a policy document; one that is not a number is kept as text. Without comparator when the document prints none. */
type TargetRecord = Cited<Omit<Prisma.IndicatorTargetCreateManyInput, 'indicatorId'>> & { geography: GeographyCode }
