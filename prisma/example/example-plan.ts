import { exampleSlug } from '@/lib/plan/removal.rules'
import type { RecordedPlan } from '../record/load-plan'
import { plan } from '../record/record-plan'

/** The plan of the example: the facts of the record under an address and a name of its own, so that nobody takes the one for the other. */
export const examplePlan = {
  ...plan,
  slug: exampleSlug,
  titleNl: `Voorbeeld bij het ${plan.titleNl.charAt(0).toLowerCase()}${plan.titleNl.slice(1)}`,
  titleEn: `Example of the ${plan.titleEn.charAt(0).toLowerCase()}${plan.titleEn.slice(1)}`,
  shortTitleNl: 'Voorbeeld: levenslang leren',
  shortTitleEn: 'Example: lifelong learning',
  sample: true,
} satisfies RecordedPlan
