import { longestAddress, longestLabel, mostEvidence } from '../../../status/entry/rules'
import { letters, tidyText } from '../../../text'
import { webAddress } from '../../../web-address'
import type { Flaw } from '../../difference/rules'
import type { ImportRow } from '../../mapping/rules'

/** A piece of evidence with the code of the source it rests on, when it is one of the plan's. */
export type ImportedEvidence = { labelNl: string | null; labelEn: string | null; url: string | null; source: string | null }

export type KnownSource = { id: string; code: string; title: string; url: string | null }

const fields = ['evidenceLabelNl', 'evidenceLabelEn', 'evidenceUrl', 'source'] as const

/** Keeps the place of a piece that does not have this part: the lines of the columns belong together. */
const nothing = '–'
const onlyNothing = /^–+$/

/** A text that consists of that sign alone gets one more, which is taken away again. */
const keptApart = (text: string) => (onlyNothing.test(text) ? nothing + text : text)

/** The cells of evidence: one line for each piece, so that several fit in a row. */
export function evidenceCells(evidence: ImportedEvidence[]): Record<(typeof fields)[number], string> {
  const lines = (pick: (item: ImportedEvidence) => string | null) => {
    const texts = evidence.map((item) => keptApart(tidyText(pick(item) ?? '').replaceAll(/\s*\n\s*/g, ' ')))
    return texts.every((text) => text === '') ? '' : texts.map((text) => text || nothing).join('\n')
  }
  return {
    evidenceLabelNl: lines(({ labelNl }) => labelNl),
    evidenceLabelEn: lines(({ labelEn }) => labelEn),
    evidenceUrl: lines(({ url }) => url && (webAddress(url) ?? url)),
    source: lines(({ source }) => source),
  }
}

/**
 * The evidence of a row; undefined when the file has no column for it. A source alone is evidence too: its title and its address stand for
 * it. An unknown source is a document that is only named.
 */
export function readEvidence({ cells, at }: ImportRow, sources: KnownSource[]): { evidence?: ImportedEvidence[]; flaws: Flaw[] } {
  if (fields.every((field) => cells[field] === undefined)) return { flaws: [] }
  const flaws: Flaw[] = []
  const flaw = (key: string, field: (typeof fields)[number], values: Record<string, string> = {}) =>
    flaws.push({ key, values, field, cell: at[field] ?? null })
  const lines = (field: (typeof fields)[number]) =>
    (cells[field] ?? '').split('\n').map((line) => line.trim().replace(onlyNothing, (marks) => marks.slice(nothing.length)))
  const columns = fields.map(lines)
  const count = Math.max(...columns.map((column) => column.length))
  const evidence: ImportedEvidence[] = []
  for (let place = 0; place < count; place += 1) {
    const [labelNl, labelEn, typed, said] = columns.map((column) => column[place] || null)
    if (!labelNl && !labelEn && !typed && !said) continue
    const source = said ? sources.find(({ code, title }) => letters(code) === letters(said) || letters(title) === letters(said)) : undefined
    const url = typed ? webAddress(typed) : null
    if (typed && (url === null || url.length > longestAddress)) flaw('evidence.address', 'evidenceUrl', { address: typed.slice(0, 100) })
    if ([labelNl, labelEn].some((label) => label && label.length > longestLabel))
      flaw('text.tooLong', 'evidenceLabelNl', { most: String(longestLabel) })
    const named = Boolean(labelNl || labelEn)
    evidence.push({
      labelNl: named ? (labelNl ?? null) : (source?.title ?? said ?? url ?? '').slice(0, longestLabel),
      labelEn: labelEn ?? null,
      url: url ?? (named ? null : (source?.url ?? null)),
      source: source?.code ?? null,
    })
  }
  if (evidence.length > mostEvidence) flaw('evidence.tooMany', 'evidenceLabelNl', { most: String(mostEvidence) })
  return { evidence, flaws }
}
