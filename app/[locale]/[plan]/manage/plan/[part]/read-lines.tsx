'use client'

import { Notice } from '@/components/ui/notice'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import type { Locale } from '@/lib/locale'
import type { PartProblemKey, ReadParts } from '@/lib/plan/part.rules'

export type ReadWords = {
  line: string
  code: string
  nl: string
  en: string
  /** Sentences with the places of their values, as the messages have them. */
  problems: Record<PartProblemKey, string>
  atLine: string
  more: string
  /** How many lines were read, and how many are wrong, by number: `one` and `other`. */
  readTitle: Counted
  wrongTitle: Counted
}

/** A sentence for one and for several. */
export type Counted = { one: string; other: string }

const filled = (sentence: string, values: Record<string, string>) =>
  Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), sentence)
const counted = ({ one, other }: Counted, count: number) => filled(count === 1 ? one : other, { count: String(count) })

/** A paste may be long: this many lines of it are shown. */
const mostShown = 100

/** What was read of a typed or pasted list, and what is wrong with it by line. Nothing was added. */
export function ReadLines({ read: { parts, problems }, words }: { locale: Locale; read: ReadParts; words: ReadWords }) {
  if (problems.length > 0) {
    const wrong = new Set(problems.map(({ line }) => line)).size
    return (
      <Notice kind="error" title={counted(words.wrongTitle, wrong)} live>
        <ul className="list-disc pl-5">
          {problems.slice(0, mostShown).map(({ line, key, values }) => (
            <li key={`${line} ${key}`}>{filled(words.atLine, { line: String(line), problem: filled(words.problems[key], values) })}</li>
          ))}
          {problems.length > mostShown && <li>{filled(words.more, { count: String(problems.length - mostShown) })}</li>}
        </ul>
      </Notice>
    )
  }
  return (
    <Notice title={counted(words.readTitle, parts.length)} live>
      <Table caption={words.line} captionHidden>
        <thead>
          <tr>
            <HeaderCell numeric>{words.line}</HeaderCell>
            <HeaderCell>{words.code}</HeaderCell>
            <HeaderCell>{words.nl}</HeaderCell>
            <HeaderCell>{words.en}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {parts.slice(0, mostShown).map(({ line, code, nl, en }) => (
            <tr key={line}>
              <Cell numeric>{line}</Cell>
              <HeaderCell scope="row">{code}</HeaderCell>
              <Cell>{nl ?? '–'}</Cell>
              <Cell>{en ?? '–'}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {parts.length > mostShown && <p>{filled(words.more, { count: String(parts.length - mostShown) })}</p>}
    </Notice>
  )
}
