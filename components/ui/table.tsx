import type { ComponentProps, ReactNode } from 'react'

type Props = {
  caption: string
  /** What it is about, for those who jump from table to table and do not hear the heading above. */
  of?: string
  /** The heading above already says it: keep the caption for screen readers. */
  captionHidden?: boolean
  /** On a phone every row becomes a block with its cells below each other, each with its `label`: for rows with more than a name and a number. */
  stacked?: boolean
  /** Of such a block every cell is a line of its own, its number at the end: for rows of many numbers. */
  lines?: boolean
  /** So many columns that a tablet has no room for them either. */
  many?: boolean
  children: ReactNode
}

/**
 * A table that scrolls by itself where the screen is too narrow; by keyboard too, because the frame can be reached. The frame is a figure and
 * no landmark: its caption often says what the heading of its section says, and two landmarks of one name cannot be told apart.
 */
export function Table({ caption, of, captionHidden = false, stacked = false, lines = false, many = false, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <figure aria-label={of ? `${caption}: ${of}` : caption} tabIndex={0} className="relative overflow-x-auto">
      <table className={`data-table ${lines ? 'stacked lines' : stacked ? 'stacked' : ''} ${many ? 'many' : ''}`.trim()}>
        <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left font-semibold'}>
          {captionHidden ? caption : <span className="caption-text">{caption}</span>}
          {of && <span className="sr-only">: {of}</span>}
        </caption>
        {children}
      </table>
    </figure>
  )
}

type CellProps<T extends 'th' | 'td'> = ComponentProps<T> & {
  /** Numbers are aligned right, one below the other. */
  numeric?: boolean
  /** What the head of the column says, for a row that is a block on a phone. */
  label?: string
}

const look = (numeric: boolean, className?: string) => (numeric ? (className ? `number ${className}` : 'number') : className)

/** The head of a column; with `scope="row"` the name of a row. */
export function HeaderCell({ numeric = false, scope = 'col', className, ...rest }: CellProps<'th'>) {
  return <th scope={scope} className={look(numeric, className)} {...rest} />
}

export function Cell({ numeric = false, label, className, ...rest }: CellProps<'td'>) {
  return <td data-label={label} className={look(numeric, className)} {...rest} />
}
