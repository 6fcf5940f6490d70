import type { Confidence, DeliverableKind, Tie } from '@/prisma/generated/enums'
import type { Validity } from './plan-revision.rules'
import type { CitedSource } from './source.rules'

/** Something the plan produced, or that happened to it, as sources describe it. */
export type PublicDeliverable = {
  code: string
  kind: DeliverableKind
  /** Null when the source shows no date. */
  year: number | null
  /** As precise as the source: 2022-05-16 or 2023-12. */
  datedOn: string | null
  titleNl: string | null
  titleEn: string | null
  descriptionNl: string | null
  descriptionEn: string | null
  confidence: Confidence
  /** The reporting year that a report published elsewhere is about. */
  reportsOnYear: number | null
  sources: CitedSource[]
}

/** A link to a flagship with why we think so, as the form about a deliverable and its events name it. */
export type FlagshipTie = { flagship: string; flagshipTie: Tie; flagshipNote: string | null }
export type TargetGroupTie = { targetGroup: string; targetGroupTie: Tie }

/** What a deliverable says, as its form and its events name it: flagships and target groups by code. */
export type DeliverableValues = {
  kind: DeliverableKind
  /** As precise as the source gives it: 2022, 2022-05 or 2022-05-16. */
  date: string | null
  titleNl: string | null
  titleEn: string | null
  descriptionNl: string | null
  descriptionEn: string | null
  validity: Validity
  flagships: FlagshipTie[]
  targetGroups: TargetGroupTie[]
}

type Dated = { year: number | null; datedOn: string | null }

/** Its date as precise as it is known. */
export const dateOf = ({ year, datedOn }: Dated): string | null => datedOn ?? (year === null ? null : String(year))

/** The year by which it is listed, and the date beside it when that says more. */
export const columnsOfDate = (date: string | null): Dated => ({
  year: date === null ? null : Number(date.slice(0, 4)),
  datedOn: date !== null && date.length > 4 ? date : null,
})
