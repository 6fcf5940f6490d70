/** What somebody may do decides which staff pages they are sent to. */
export type Rights = { planData: boolean; reports: boolean }

type Way = { public: RegExp; staff: (found: string) => string; needs: keyof Rights }

const to = (page: string) => () => page

/** The staff page of what a public page shows; the first that fits. What is not here has none of its own. */
const ways: readonly Way[] = [
  { public: /^\/flagships\/([a-z])$/, staff: (code) => `/plan/flagships/${code}`, needs: 'planData' },
  { public: /^\/flagships$/, staff: to('/plan/flagships'), needs: 'planData' },
  { public: /^\/goals\/([a-z])$/, staff: (code) => `/plan/goals/${code}`, needs: 'planData' },
  { public: /^\/goals$/, staff: to('/plan/goals'), needs: 'planData' },
  { public: /^\/actions\/([0-9A-Za-z.-]{1,8})$/, staff: (number) => `/actions/${number}`, needs: 'planData' },
  { public: /^\/actions$/, staff: to('/years'), needs: 'reports' },
  { public: /^\/organisations\/([a-z0-9-]+)$/, staff: (slug) => `/organisations/${slug}`, needs: 'planData' },
  { public: /^\/organisations$/, staff: to('/organisations'), needs: 'planData' },
  { public: /^\/obstacles$/, staff: to('/obstacles'), needs: 'planData' },
  { public: /^\/indicators\/([a-z0-9-]+)$/, staff: (code) => `/indicators/${code}`, needs: 'planData' },
  { public: /^\/indicators$/, staff: to('/indicators'), needs: 'planData' },
  { public: /^\/matrix$/, staff: to('/matrix'), needs: 'planData' },
  { public: /^\/timeline$/, staff: to('/deliverables'), needs: 'planData' },
  { public: /^\/about$/, staff: to('/plan'), needs: 'planData' },
  { public: /^\/reports\/(\d{4})(?:\/\d+)?$/, staff: (year) => `/reports/${year}`, needs: 'reports' },
  { public: /^\/reports$/, staff: to('/reports'), needs: 'reports' },
]

/**
 * The staff page, below `manage`, of what somebody was looking at; '' is the first page of their work, which is also where one is sent who may
 * not see that page, or who asks from an address that is no page of the plan.
 * @param at the public page, as what follows the plan in its address.
 */
export function staffAddress(at: unknown, rights: Rights): string {
  if (typeof at !== 'string') return ''
  for (const way of ways) {
    const match = way.public.exec(at)
    if (match) return rights[way.needs] ? way.staff(match[1] ?? '') : ''
  }
  return ''
}
