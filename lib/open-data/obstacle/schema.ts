import { z } from 'zod'
import { obstaclesBlock } from '../../report/edition/obstacle/schema'
import { next, sample, terms } from '../schema'

export const obstacle = z.strictObject({ sample, ...obstaclesBlock.shape.obstacles.element.shape })

export const obstaclesDocument = z.strictObject({ ...terms.shape, obstacles: z.array(obstacle), next })

export type OpenObstacle = z.infer<typeof obstacle>
export type ObstaclesDocument = z.infer<typeof obstaclesDocument>
