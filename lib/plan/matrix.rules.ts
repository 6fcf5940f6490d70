/** A target group or a theme: a row or a column of the plan's matrix, with the ids of its actions. */
export type AxisItem = { code: string; nameNl: string; nameEn: string | null; actionIds: string[] }

export type Cell<A> = { group: AxisItem; theme: AxisItem; actions: A[] }

export type Matrix<A> = {
  /** Whether any action of the plan has been placed. Until then a cell is not empty: nothing is known of it (rule 9). */
  entered: boolean
  rows: { group: AxisItem; cells: Cell<A>[]; actions: A[] }[]
  columns: { theme: AxisItem; actions: A[] }[]
  /** Each once, however many cells it is in. */
  placed: A[]
  /** Those that are in no cell: without a target group, without a theme, or without both. */
  unplaced: A[]
  /** How often an action is in a cell: more than `placed`, as one action may be in several. */
  placements: number
}

/**
 * Actions by target group and theme: an action is in a cell when it has both. Sums of a row or a column count each action once
 * (rule 4), so they are less than the sum of their cells.
 */
export function matrixOf<A extends { id: string }>(
  axes: { targetGroups: AxisItem[]; themes: AxisItem[] },
  actions: readonly A[],
): Matrix<A> {
  const under = ({ actionIds }: AxisItem) => {
    const ids = new Set(actionIds)
    return (action: A) => ids.has(action.id)
  }
  const inTheme = new Map(axes.themes.map((theme) => [theme.code, actions.filter(under(theme))]))
  const rows = axes.targetGroups.map((group) => {
    const own = new Set(actions.filter(under(group)))
    const cells = axes.themes.map((theme) => ({
      group,
      theme,
      actions: (inTheme.get(theme.code) ?? []).filter((action) => own.has(action)),
    }))
    return { group, cells, actions: once(actions, cells) }
  })
  const cells = rows.flatMap((row) => row.cells)
  const placed = once(actions, cells)
  const known = new Set(placed)
  const someIn = (items: AxisItem[]) => items.some(({ actionIds }) => actionIds.length > 0)
  return {
    entered: someIn(axes.targetGroups) && someIn(axes.themes),
    rows,
    columns: axes.themes.map((theme) => ({
      theme,
      actions: once(
        actions,
        cells.filter((cell) => cell.theme === theme),
      ),
    })),
    placed,
    unplaced: actions.filter((action) => !known.has(action)),
    placements: cells.reduce((sum, cell) => sum + cell.actions.length, 0),
  }
}

/** The actions of some cells in the plan's order, each once. */
function once<A>(actions: readonly A[], cells: Cell<A>[]): A[] {
  const found = new Set(cells.flatMap((cell) => cell.actions))
  return actions.filter((action) => found.has(action))
}
