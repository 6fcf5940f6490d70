import { z } from 'zod'
import type { ActionStatus, PlanLevel } from '@/prisma/generated/enums'
import { optionalText, shownVersion, whateverElseIsWrong } from '../fields'
import { slug } from '../params'
import { checkJustification, justification } from './plan-revision.schema'
import { levels, namedStates } from './words.rules'

/** What a form has of each level, and of each state. */
export const partsOfLevel = ['oneNl', 'otherNl', 'oneEn', 'otherEn'] as const
export const partsOfState = ['labelNl', 'labelEn', 'definitionNl', 'definitionEn'] as const

export type LevelField = `${PlanLevel}_${(typeof partsOfLevel)[number]}`
export type StateField = `${ActionStatus}_${(typeof partsOfState)[number]}`
/** Every word of a plan as its form names it; null for what it has no word of its own for. */
export type WordValues = Record<LevelField | StateField, string | null>

/** Longest texts, in characters: a noun has to fit in a menu and in the name of a sheet, a label in the legend of a chart. */
export const longestNoun = 30
export const longestStateLabel = 40
export const longestDefinition = 500

// in a message an apostrophe can be a sign of its own, and these never stand alone
const typographic = (text: string | null) => text?.replaceAll("'", '’') ?? null

/** A name that is in the middle of other text: words, and the signs within words. */
const noun = optionalText(longestNoun)
  .transform(typographic)
  .refine((text) => text === null || /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .’&()-]*$/u.test(text), { error: 'plainWord' })
const sentence = (max: number) =>
  optionalText(max)
    .transform(typographic)
    .refine((text) => text === null || !/[<>{}]/.test(text), { error: 'plainText' })
const label = sentence(longestStateLabel)
const definition = sentence(longestDefinition)

const fieldsOf = <F extends string, T>(entries: (readonly [F, T])[]) => Object.fromEntries(entries) as Record<F, T>
const levelFields = fieldsOf(levels.flatMap((level) => partsOfLevel.map((part) => [`${level}_${part}`, noun] as const)))
const stateFields = fieldsOf(
  namedStates.flatMap((state) => partsOfState.map((part) => [`${state}_${part}`, part.startsWith('label') ? label : definition] as const)),
)

/** What a plan calls its levels and its states: in both languages, or nowhere. */
export const wordsInput = z
  .strictObject({
    plan: slug,
    /** Of what the screen showed; 0 when the plan had no words of its own yet. */
    version: shownVersion,
    ...levelFields,
    ...stateFields,
    ...justification,
  })
  .superRefine(checkJustification, whateverElseIsWrong)
  .superRefine((input, context) => {
    const complete = (fields: (LevelField | StateField)[], message: string) => {
      const empty = fields.filter((field) => input[field] === null)
      if (empty.length < fields.length) for (const field of empty) context.addIssue({ code: 'custom', path: [field], message })
    }
    for (const level of levels)
      complete(
        partsOfLevel.map((part) => `${level}_${part}` as const),
        'allOfLevel',
      )
    for (const state of namedStates) {
      complete([`${state}_labelNl`, `${state}_labelEn`], 'bothLanguages')
      complete([`${state}_definitionNl`, `${state}_definitionEn`], 'bothLanguages')
    }
  }, whateverElseIsWrong)

export type WordsInput = z.output<typeof wordsInput>
