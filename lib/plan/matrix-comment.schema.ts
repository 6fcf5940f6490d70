import { z } from 'zod'
import { CellCommentAbout } from '@/prisma/generated/enums'
import { optionalText, shownVersion, whateverElseIsWrong } from '../fields'
import { slug } from '../params'
import { checkJustification, justification, validity } from './plan-revision.schema'

/** The longest comment on a cell, in characters. */
const longestComment = 1000

/** What is said about one cell of the matrix, in at least one language. */
export const cellCommentInput = z
  .strictObject({
    plan: slug,
    group: slug,
    theme: slug,
    /** Of what the screen showed; 0 when nothing was said about the cell yet. */
    version: shownVersion,
    about: z.enum(CellCommentAbout),
    textNl: optionalText(longestComment),
    textEn: optionalText(longestComment),
    validity,
    ...justification,
  })
  .superRefine((input, context) => {
    checkJustification(input, context)
    if (input.textNl === null && input.textEn === null) context.addIssue({ code: 'custom', path: ['textNl'], message: 'required' })
  }, whateverElseIsWrong)

export type CellCommentInput = z.output<typeof cellCommentInput>
