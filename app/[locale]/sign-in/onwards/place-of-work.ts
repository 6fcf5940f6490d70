type Kept = { id: string; slug: string; archivedAt: Date | null }

/**
 * Where somebody works: in their plan, on the list where there are several, and with their account where there is none. A role of one's own
 * comes before what an administrator may see, and a plan in which people work before one in the archive.
 * @returns the rest of the address, after the language.
 */
export function placeOfWork(plans: readonly Kept[], ownPlans: ReadonlySet<string>): string {
  const own = plans.filter(({ id }) => ownPlans.has(id))
  const at = own.length > 0 ? own : plans
  const living = at.filter(({ archivedAt }) => archivedAt === null)
  const [first, second] = living.length > 0 ? living : at
  if (!first) return '/account'
  return second ? '/plans' : `/${first.slug}/manage`
}
