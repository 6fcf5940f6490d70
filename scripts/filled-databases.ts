/** The filled databases that a journey may ask for: the record alone, and the record with the sample over it. */
export const PLANS = ['record', 'sample'] as const
export type PlanName = (typeof PLANS)[number]

/** The name of a filled database on the server of the journeys. */
export const filledDatabase = (plan: PlanName) => `koers_journeys_${plan}`
