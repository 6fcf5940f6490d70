import type { Confidence, DeliverableKind } from '@/prisma/generated/enums'
import type { CitedSource } from '../source/rules'

/** Something the plan produced, or that happened to it, as sources tell it. */
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
