import type { Prisma } from '@/prisma/generated/client'
import type { Cited } from './cited'

/**
 * Counts of states that a source printed for a year. Which action had which state is not published.
 * For 2023, 2024 and 2025 no count is published, so there is none here.
 */
export const publishedTotals = [
  {
    code: 'cedefop-43782-2022',
    year: 2022,
    total: 47,
    realised: 1,
    beingImplemented: 27,
    beingLaunched: 9,
    inPreparation: 10,
    sources: ['cedefop-43782'],
  },
] satisfies Cited<Prisma.PublishedTotalCreateManyInput>[]
