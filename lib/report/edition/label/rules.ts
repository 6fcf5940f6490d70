import { getTranslator } from '../../../i18n'
import { countStates } from '../../../status/rules'
import type { EditionContent } from '../schema'
import { inBoth } from '../vocabulary/rules'
import * as lists from '../vocabulary/schema'

/** The states in their order, with what they mean. */
export const editionStates = (): EditionContent['states'] =>
  countStates.map((state) => ({
    state,
    label: inBoth((locale) => getTranslator(locale, 'status')(`${state}.label`)),
    definition: inBoth((locale) => getTranslator(locale, 'status')(`${state}.definition`)),
  }))

/** The words of every closed list that an edition uses. */
export function editionLabels(): EditionContent['labels'] {
  return {
    nothingToReport: lists.nothingToReport.options.map((code) => ({ code, label: listed(`nothingToReport.${code}`) })),
    unchangedReason: lists.unchangedReason.options.map((code) => ({ code, label: listed(`unchangedReason.${code}`) })),
    closingReason: lists.closingReason.options.map((code) => ({ code, label: listed(`closingReason.${code}`) })),
    obstacleKind: lists.obstacleKind.options.map((code) => ({ code, label: listed(`obstacleKind.${code}`) })),
    obstacleState: lists.obstacleState.options.map((code) => ({ code, label: own(`obstacleState.${code}`) })),
    deliverableKind: lists.deliverableKind.options.map((code) => ({ code, label: listed(`deliverableKind.${code}`) })),
    tie: lists.tie.options.map((code) => ({ code, label: listed(`tie.${code}`) })),
    window: lists.referenceWindow.options.map((code) => ({ code, label: listed(`window.${code}`) })),
    comparator: lists.comparator.options.map((code) => ({ code, label: own(`comparator.${code}`) })),
    basis: lists.basis.options.map((code) => ({ code, label: own(`basis.${code}`) })),
    role: lists.role.options.map((code) => ({ code, label: own(`role.${code}`) })),
    passage: lists.passage.options.map((code) => ({ code, label: own(`passage.${code}`) })),
    destination: lists.destination.options.map((code) => ({ code, label: own(`destination.${code}`) })),
    mark: lists.mark.options.map((code) => ({ code, label: own(`mark.${code}`) })),
    absence: lists.absence.options.map((code) => ({ code, label: own(`absence.${code}`) })),
  }
}

type ListKey = Parameters<ReturnType<typeof getTranslator<'lists'>>>[0]
const listed = (key: ListKey) => inBoth((locale) => getTranslator(locale, 'lists')(key))

type OwnKey = Extract<
  Parameters<ReturnType<typeof getTranslator<'edition'>>>[0],
  `${'obstacleState' | 'comparator' | 'basis' | 'role' | 'passage' | 'destination' | 'mark' | 'absence'}.${string}`
>
const own = (key: OwnKey) => inBoth((locale) => getTranslator(locale, 'edition')(key))
