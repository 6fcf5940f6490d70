import { bilingualProseOf } from '../../../markdown-tree'
import type { BlockOf } from '../block/schema'
import { editionMoves } from '../changes/rules'
import { editionTally } from '../counts/rules'
import type { Facts } from '../facts/rules'
import { reportedSentence } from '../sentence/rules'
import { flagshipHeading } from '../vocabulary/rules'
import type { Text } from '../vocabulary/schema'

const noText: Text = { nl: null, en: null }

/** The anchor of a flagship's chapter. */
const flagshipAnchor = (code: string | null) => `flagship-${code ?? 'unknown'}`

/** A chapter per flagship, and one for the actions whose flagship is not yet known, when any of them counts or left. */
export function flagshipBlocks(facts: Facts): BlockOf<'flagship'>[] {
  const chapters = [...facts.flagships, { id: null, code: null, text: noText }]
  return chapters.flatMap(({ id, code, text }) => {
    const own = (action: { flagshipId: string | null }) => action.flagshipId === id
    const tally = editionTally(facts, own)
    if (code === null && tally.total + tally.leftEarlier.length === 0) return []
    return [
      {
        id: flagshipAnchor(code),
        type: 'flagship' as const,
        heading: flagshipHeading(code),
        flagship: code,
        markdown: text,
        prose: bilingualProseOf(text),
        tally,
        reported: reportedSentence(tally),
        actions: facts.actions
          .filter((action) => own(action) && tally.counts.some((count) => count.actions.includes(action.number)))
          .map((action) => action.number),
        moves: editionMoves(facts, own).moves,
      },
    ]
  })
}
