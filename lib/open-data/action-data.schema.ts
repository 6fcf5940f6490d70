import { z } from 'zod'
import { entry } from '../report/edition-action.schema'
import { obstaclesBlock } from '../report/edition-block.schema'
import { code, day, number, role, state, text, year } from '../report/edition-vocabulary.schema'
import { instant, label, next, sources, terms, url } from './open-data.schema'

/** A change between confirmed states of a public year. */
const change = z.strictObject({
  ...label,
  /** Since when everybody can see it: when it was confirmed, or when its year became public if that was later. */
  publicAt: instant,
  confirmedAt: instant,
  action: number,
  year,
  /** What was confirmed; null when the confirmation was withdrawn. */
  state: state.nullable(),
  /** What was confirmed before: of the same year when this corrects it, else of the last year before. */
  before: z.strictObject({ year, state }).nullable(),
  /** The organisation that reported it. */
  reportedBy: code.nullable(),
})

export const changesDocument = z.strictObject({ ...terms.shape, changes: z.array(change), next })

export type PublicChange = z.infer<typeof change>
export type ChangesDocument = z.infer<typeof changesDocument>

const obstacle = z.strictObject({ ...label, ...obstaclesBlock.shape.obstacles.element.shape })

export const obstaclesDocument = z.strictObject({ ...terms.shape, obstacles: z.array(obstacle), next })

export type OpenObstacle = z.infer<typeof obstacle>
export type ObstaclesDocument = z.infer<typeof obstaclesDocument>

const described = {
  ...label,
  number,
  title: text,
  titleStatus: z.enum(['OFFICIAL', 'WORKING']).nullable(),
  description: text,
  flagship: code.nullable(),
  /** Each of the three is null until any action of the plan is linked to one: until then that is not known (rule 9). */
  goals: z.array(code).nullable(),
  targetGroups: z.array(code).nullable(),
  themes: z.array(code).nullable(),
}

/** What was said of an action in a year. */
const said = {
  /** What it counts as in the year; null when it does not count in it, or when no year is public. */
  state: state.nullable(),
  entry: entry.nullable(),
  /** The year in which it was closed and left the plan, that year or an earlier one; null while it has not. */
  leftIn: year.nullable(),
  /** Realised, and nothing that shows it. */
  lacksEvidence: z.boolean(),
}

const openAction = z.strictObject({
  ...described,
  /** Organisations by role on 31 December of the year; null until any organisation has a role in any action of the plan. */
  leads: z.array(code).nullable(),
  partners: z.array(code).nullable(),
  consulted: z.array(code).nullable(),
  ...said,
  /** The page of the action. */
  url,
})

export const actionsDocument = z.strictObject({
  ...terms.shape,
  /** The year the states are about: the one asked for, else the newest public one that is closed; null when none is public. */
  year: year.nullable(),
  provisional: z.boolean(),
  organisations: z.array(z.strictObject({ ...label, slug: code, name: text, abbreviation: z.string().nullable() })),
  actions: z.array(openAction),
  next,
})

const involvement = z.strictObject({
  ...label,
  organisation: code,
  role,
  /** The days it held the role, both included; null is open-ended. */
  from: day.nullable(),
  until: day.nullable(),
})

export const actionDocument = z.strictObject({
  ...terms.shape,
  action: z.strictObject({
    ...described,
    introducedYear: year.nullable(),
    /** The action it was split from. */
    splitFrom: number.nullable(),
    /** Numbers it used to have. */
    formerNumbers: z.array(number),
    /** The actions that were merged into it. */
    absorbed: z.array(z.strictObject({ year, action: number })),
    sources,
    url,
  }),
  /** Null until any organisation has a role in any action of the plan. */
  involvements: z.array(involvement).nullable(),
  /** Every public year, the oldest first. */
  years: z.array(z.strictObject({ ...label, year, provisional: z.boolean(), ...said })),
  obstacles: z.array(obstacle),
  /** The public history, newest first. */
  history: z.array(change),
})

export type ActionsDocument = z.infer<typeof actionsDocument>
export type ActionDocument = z.infer<typeof actionDocument>
