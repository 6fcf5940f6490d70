import type { Actor } from '../../user/rules'

/** What an event about an import says of it. */
export const importEventOf = (actor: Actor, planId: string, id: string) => ({
  planId,
  actorId: actor.id,
  objectType: 'Import' as const,
  objectId: id,
})
