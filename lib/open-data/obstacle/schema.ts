import { z } from 'zod'
import { obstaclesBlock } from '../../report/edition/obstacle/schema'
import { label, next, terms } from '../schema'

export const obstacle = z.strictObject({ ...label, ...obstaclesBlock.shape.obstacles.element.shape })

export const obstaclesDocument = z.strictObject({ ...terms.shape, obstacles: z.array(obstacle), next })

export type OpenObstacle = z.infer<typeof obstacle>
export type ObstaclesDocument = z.infer<typeof obstaclesDocument>
