import { z } from 'zod'
import { chapter, code, confidence, deliverableKind, text, tie } from '../vocabulary/schema'

export const deliverablesBlock = z.strictObject({
  ...chapter,
  type: z.literal('deliverables'),
  deliverables: z.array(
    z.strictObject({
      code,
      kind: deliverableKind,
      /** As precise as the source: 2022-05-16 or 2023-12. */
      date: z.string().nullable(),
      title: text,
      description: text,
      confidence: confidence,
      flagships: z.array(z.strictObject({ flagship: code, tie: tie })),
      sources: z.array(code),
    }),
  ),
})
