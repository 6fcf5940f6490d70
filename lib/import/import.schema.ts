import { z } from 'zod'
import { emptyAsNull } from '../fields'
import { slug } from '../params'
import { fieldsOf, type ImportField, longestFileName } from './column-mapping.rules'
import { importKinds } from './import.rules'
import { conflictChoices } from './import-difference.rules'
import { fileLimits } from './import-file.rules'

const kind = z.enum(['actions', 'statuses']).transform((said) => (said === 'actions' ? ('ACTIONS' as const) : ('STATUSES' as const)))
const number = z.coerce.number().int().min(1).max(1_000_000)

/** A form without a chosen file sends an empty one without a name, which is read as `undefined` where a script sent it. A chosen one may be empty too. */
const isChosen = ({ size, name }: File) => size > 0 || !['', 'undefined'].includes(name)

/** A file, and what is in it. */
export const uploadInput = z.object({
  plan: slug,
  kind,
  file: z
    .instanceof(File, { error: 'chooseFile' })
    .refine(isChosen, 'chooseFile')
    .refine(({ size }) => size <= fileLimits.bytes, 'fileTooLarge')
    .transform((file) => ({
      file,
      name:
        file.name
          .replace(/^.*[\\/]/s, '')
          .replaceAll(/\p{C}/gu, '')
          .trim()
          .slice(-longestFileName) || 'import',
    })),
})

export const importInput = z.object({ plan: slug, import: number })

const place = z
  .string()
  .regex(/^\d{0,2}$/)
  .nullish()
  .transform((said) => (said ? Number(said) : undefined))
const allFields = [...new Set(importKinds.flatMap((kind) => [...fieldsOf[kind]]))]

/** Which column holds each field, as `column.titleNl`; empty for one that is not imported. */
export const mappingInput = importInput.extend(
  Object.fromEntries(allFields.map((field) => [`column.${field}`, place])) as Record<`column.${ImportField}`, typeof place>,
)

/** `fingerprint` is of the dry run that was shown: nothing else is applied. */
export const applyInput = importInput.extend({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  conflicts: emptyAsNull(z.enum(conflictChoices)),
  confirm: z
    .literal('yes')
    .nullish()
    .transform((said) => said === 'yes'),
})

export type ImportInput = z.output<typeof importInput>
export type MappingInput = z.output<typeof mappingInput>
export type ApplyInput = z.output<typeof applyInput>
