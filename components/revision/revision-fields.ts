import type { Option } from '../ui/select'

type Named = {
  name: string
  label: string
  hint?: string
  note?: string
  /** Only appears in the form once something is wrong with it: a second step. */
  second?: boolean
}

/** What can be ticked; options of the same group are together under its name, folded away until one of them is ticked. */
type GroupedOption = Option & { group?: string }

/** One control of a form about the plan's data, with what is in it. `begin`: somebody who opens the form types here first. */
export type Control =
  | (Named & {
      kind: 'text'
      value: string
      type?: 'text' | 'date' | 'url'
      inputMode?: 'numeric' | 'decimal'
      maxLength?: number
      begin?: boolean
    })
  | (Named & { kind: 'area'; value: string; length?: 'sentence' | 'note' })
  | (Named & { kind: 'select'; value: string; options: Option[]; empty?: string })
  | (Named & { kind: 'radio'; value: string; options: Option[] })
  | (Named & { kind: 'checks'; values: string[]; options: GroupedOption[] })

/** A column of a list: a control without its value. */
export type RowColumn = { name: string; label: string; type?: 'text' | 'date'; options?: Option[]; empty?: string; start?: string }

/** A list of things with fields of their own, such as roles; `name` is what the stored values call the list. */
export type Rows = {
  kind: 'rows'
  name: string
  label: string
  hint?: string
  /** `Regel {number}`. */
  line: string
  columns: RowColumn[]
  rows: string[][]
  /** Empty lines below those that are filled. */
  spare: number
}

/** What a form consists of, in order; a title begins a part, controls of a pair are side by side. */
export type RevisionPart = Control | Rows | { kind: 'title'; label: string; hint?: string } | { kind: 'pair'; controls: Control[] }

export const controlsOf = (parts: RevisionPart[]): Control[] =>
  parts.flatMap((part) => (part.kind === 'pair' ? part.controls : part.kind === 'title' || part.kind === 'rows' ? [] : [part]))

export const listsOf = (parts: RevisionPart[]): Rows[] => parts.filter((part) => part.kind === 'rows')
