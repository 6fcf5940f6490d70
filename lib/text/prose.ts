import { z } from 'zod'

// A text that was typed as Markdown and is laid out: what an edition holds and a page prints. Nothing else can be in it, whatever was
// typed. Headings are those that were typed (`#` is an h1); a page lowers them below its own.

const elements = [
  ...(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'br'] as const),
  ...(['a', 'strong', 'em', 'del', 'code', 'table', 'thead', 'tbody', 'tr', 'th', 'td'] as const),
] as const

/** `typed`: lines that are too intricate to be laid out, to be shown as they were typed. */
export const proseElement = z.strictObject({
  element: z.enum([...elements, 'typed']),
  /** Of a link: http, https or mailto. */
  href: z
    .string()
    .regex(/^(?:https?:\/\/|mailto:)/i)
    .optional(),
  /** Of a column. */
  align: z.enum(['left', 'center', 'right']).optional(),
  /** The first number of a list. */
  start: z.int().optional(),
  get children() {
    return z.array(z.union([z.string(), proseElement])).optional()
  },
})
/** Words, and elements around words. */
export const prose = z.array(z.union([z.string(), proseElement]))

/** A text laid out in both languages; null where nothing was written in one. */
export const bilingualProse = z.strictObject({ nl: prose.nullable(), en: prose.nullable() })

export type ProseElement = z.infer<typeof proseElement>
export type Prose = z.infer<typeof prose>
export type BilingualProse = z.infer<typeof bilingualProse>

export const proseElements: readonly string[] = elements
