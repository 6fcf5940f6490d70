import 'server-only'
import type { Prisma } from '@/prisma/generated/client'

/** What a citation shows of a source. */
export const citation = { code: true, title: true, publisher: true, url: true, datedOn: true } as const satisfies Prisma.SourceSelect

/** Sources in the order of their codes, so that a list of them never jumps. */
export const citations = { select: citation, orderBy: { code: 'asc' } } as const
