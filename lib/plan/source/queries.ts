import 'server-only'
import type { Prisma } from '@/prisma/generated/client'

/** What a citation shows of a source. */
export const citation = { code: true, title: true, publisher: true, url: true, datedOn: true } as const satisfies Prisma.SourceSelect

/** Sources with what has to be known about them, in the order of their codes, so that a list of them never jumps. */
export const citations = { select: { ...citation, note: true, noteNl: true }, orderBy: { code: 'asc' } } as const
