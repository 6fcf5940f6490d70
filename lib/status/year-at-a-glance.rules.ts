type Name = { nameNl: string; nameEn: string | null }

/** An organisation that a year waits for; without a name the actions that nobody leads. */
export type Waiting = {
  name: Name | null
  /** Actions that it leads and that are not confirmed; how many of those are filled in; and how many it leads. */
  open: number
  saved: number
  total: number
}

type Answer = { action: { id: string }; entry: { confirmed: boolean } | undefined }

/** Whom a year waits for, most first. An action with two leads waits for both. */
export function waitingFor(answers: Answer[], leadsOf: (actionId: string) => string[], nameOf: (id: string) => Name | null): Waiting[] {
  const found = new Map<string | null, Waiting>()
  for (const { action, entry } of answers) {
    const leads = leadsOf(action.id)
    for (const lead of leads.length > 0 ? leads : [null]) {
      const known = found.get(lead) ?? { name: lead === null ? null : nameOf(lead), open: 0, saved: 0, total: 0 }
      const open = entry?.confirmed ? 0 : 1
      found.set(lead, { ...known, open: known.open + open, saved: known.saved + (entry ? open : 0), total: known.total + 1 })
    }
  }
  return [...found.values()].filter(({ open }) => open > 0).sort((a, b) => b.open - a.open)
}
