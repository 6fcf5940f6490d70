import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ActionStatus, ClosingReason, InvolvementRole, NothingToReport, ObstacleKind, UnchangedReason } from '@/prisma/generated/enums'
import type { TargetGroupCode } from '../record/target-groups'
import type { ThemeCode } from '../record/themes'

// `example.json` keeps the words in which the example was written; here they become ours.

/** `waiting_for_partner` in the file is `WAITING_FOR_PARTNER` in the database. */
const inCapitals = <Values extends Record<string, string>>(values: Values) =>
  z.preprocess((value) => (typeof value === 'string' ? value.toUpperCase() : value), z.enum(values))

const translated = <Code extends string>(codes: Record<string, Code>) =>
  z.string().transform((word, context) => {
    const code = codes[word]
    if (code) return code
    context.addIssue(`unknown word ${word}`)
    return z.NEVER
  })

const targetGroup = translated<TargetGroupCode>({
  individu: 'individual',
  organisatie: 'organisation',
  aanbod: 'provision',
  samenleving: 'society',
})
const theme = translated<ThemeCode>({ t1: 'knowledge', t2: 'mobilisation', t3: 'competences', t4: 'support', t5: 'partnerships' })

/** `s-werk` in the file: the organisation with the slug `werk`. No body of the record has such a slug. */
const organisation = z
  .string()
  .regex(/^s-[a-z-]+$/)
  .transform((id) => id.slice(2))
const number = z.int().transform(String)
const year = z.int()
const words = z.string().min(1).nullable()

const entry = z.object({
  action: number,
  year,
  status: z.enum(ActionStatus).nullable(),
  nothingToReport: inCapitals(NothingToReport).nullable(),
  confirmed: z.boolean(),
  reportedBy: organisation.nullable(),
  noteNl: words,
  noteEn: words,
  evidence: z.array(z.object({ titleNl: words, titleEn: words, url: z.url().optional(), source: z.string().optional() })),
  reason: z.object({ code: inCapitals(UnchangedReason).nullable(), nl: words, en: words }).nullable(),
  closing: z
    .object({
      reason: inCapitals(ClosingReason),
      reasonNl: words,
      reasonEn: words,
      successorAction: number.nullable(),
      successorOrganisation: organisation.nullable(),
      whereNl: words,
      whereEn: words,
    })
    .nullable(),
})

const example = z.object({
  meta: z.object({ reportingYears: z.array(z.object({ year, state: z.enum(['open', 'closed']), public: z.boolean() })) }),
  organisations: z.array(
    z.object({
      id: organisation,
      nameNl: z.string(),
      nameEn: z.string(),
      abbr: words,
      kind: z.string(),
      names: z.array(z.object({ nameNl: z.string(), nameEn: z.string(), from: year, until: year.nullable() })),
      succeeds: organisation.nullable(),
      endedYear: year.nullable(),
    }),
  ),
  actions: z.array(
    z.object({
      number,
      flagship: z.string(),
      titleNl: z.string(),
      titleEn: z.string(),
      descriptionNl: words,
      descriptionEn: words,
      goals: z.array(z.string()),
      targetGroups: z.array(targetGroup),
      themes: z.array(theme),
      involvements: z.array(z.object({ organisation, role: inCapitals(InvolvementRole), from: year, until: year.nullable() })),
    }),
  ),
  statusEntries: z.array(entry),
  obstacles: z.array(
    z.object({
      slug: z.string(),
      titleNl: z.string(),
      titleEn: z.string(),
      kind: inCapitals(ObstacleKind),
      experiencedBy: z.array(targetGroup),
      actions: z.array(number),
      owner: organisation,
      nextStepNl: words,
      nextStepEn: words,
      openedYear: year,
      resolvedYear: year.nullable(),
      resolutionNl: words,
      resolutionEn: words,
    }),
  ),
  demoUsers: z.array(
    z.object({ email: z.email(), role: z.enum(['COORDINATOR', 'CONTRIBUTOR', 'ADMINISTRATOR']), organisation: organisation.nullable() }),
  ),
  reportTexts: z.array(
    z.object({
      year,
      state: z.enum(['complete', 'draft']),
      introduction: z.object({ nl: words, en: words }),
      flagships: z.record(z.string(), z.object({ nl: words, en: words })),
    }),
  ),
})

/** The example in the codes of the database. */
export type Example = z.output<typeof example>

/** Reads the example and holds it against its shape. */
export const readExample = (): Example => example.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'example.json'), 'utf8')))
