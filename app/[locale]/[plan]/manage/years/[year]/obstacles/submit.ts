'use server'

import { z } from 'zod'
import { RuleError } from '@/lib/errors'
import { formHandler } from '@/lib/form'
import { linkObstacle, nameObstacle } from '@/lib/obstacle/obstacle-naming.commands'
import { namedObstacleInput, obstacleLinkInput } from '@/lib/obstacle/obstacle-naming.schema'
import type { Actor } from '@/lib/user/user.rules'

// The person whose page it is, as in the rows themselves.
const person = z.object({ as: z.string().max(40) })

export const submitNamedObstacle = formHandler(namedObstacleInput.and(person), ({ as, ...input }, actor) => {
  refuseAnother(as, actor)
  return nameObstacle(actor, input)
})

export const submitObstacleLink = formHandler(obstacleLinkInput.and(person), ({ as, ...input }, actor) => {
  refuseAnother(as, actor)
  return linkObstacle(actor, input)
})

function refuseAnother(as: string, actor: Actor): void {
  if (as !== actor.id) throw new RuleError('status.otherUser')
}
