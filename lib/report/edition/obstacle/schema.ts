import { z } from 'zod'
import { chapter, code, number, obstacleKind, text, year } from '../vocabulary/schema'

export const obstaclesBlock = z.strictObject({
  ...chapter,
  type: z.literal('obstacles'),
  obstacles: z.array(
    z.strictObject({
      slug: code,
      title: text,
      kind: obstacleKind,
      experiencedBy: z.array(code),
      actions: z.array(number),
      owner: code.nullable(),
      nextStep: text,
      openedYear: year,
      /** The year itself at the latest: an obstacle resolved afterwards was open in this year. */
      resolvedYear: year.nullable(),
      resolution: text,
    }),
  ),
})
