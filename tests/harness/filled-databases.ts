/** The databases that a journey may ask for: without any plan, with the record alone, and with the example beside it. */
export const PLANS = ['empty', 'record', 'example'] as const
export type PlanName = (typeof PLANS)[number]

/** The name of a filled database on the server of the journeys. */
export const filledDatabase = (plan: PlanName) => `koers_journeys_${plan}`
