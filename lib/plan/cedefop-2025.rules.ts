/**
 * Lists of Cedefop's Timeline of VET policies in Europe, 2025 update (source `cedefop-43782`).
 * English labels are Cedefop's; codes and Dutch labels are ours.
 */
type Term = { code: string; en: string; nl: string }

/** The stages of a policy, in Cedefop's order. A plan may go back to an earlier one. */
export const stages = [
  { code: 'design', en: 'Design', nl: 'Ontwerp' },
  { code: 'legislative-process', en: 'Legislative process', nl: 'Wetgevend proces' },
  { code: 'approved', en: 'Approved/Agreed', nl: 'Goedgekeurd' },
  { code: 'pilot', en: 'Pilot', nl: 'Proefproject' },
  { code: 'implementation', en: 'Implementation', nl: 'Uitvoering' },
  { code: 'discontinued', en: 'Discontinued', nl: 'Stopgezet' },
  { code: 'completed', en: 'Completed', nl: 'Voltooid' },
] as const satisfies readonly Term[]

export type StageCode = (typeof stages)[number]['code']
