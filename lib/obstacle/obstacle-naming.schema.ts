import { z } from 'zod'
import { ObstacleKind } from '@/prisma/generated/enums'
import { optionalText, repeated, yearField } from '../fields'
import { actionNumber, slug } from '../params'
import { longestObstacleTitle } from '../status/entry.rules'

/** The action that an obstacle stands in the way of, and the year whose sheet it is named in. */
const place = z.object({ plan: slug, number: actionNumber, year: yearField })

/** What is in the way: its kind, a title in at least one language, and the target groups that experience it. */
export const namedObstacleInput = place
  .extend({
    kind: z.enum(ObstacleKind),
    titleNl: optionalText(longestObstacleTitle),
    titleEn: optionalText(longestObstacleTitle),
    targetGroups: repeated(z.string().max(80)).pipe(z.array(z.string()).max(50)),
  })
  .refine(({ titleNl, titleEn }) => titleNl !== null || titleEn !== null, { path: ['titleNl'] })

export const obstacleLinkInput = place.extend({ obstacle: slug })

export type NamedObstacleInput = z.output<typeof namedObstacleInput>
export type ObstacleLinkInput = z.output<typeof obstacleLinkInput>
