import type { Prisma } from '@/prisma/generated/client'
import type { Cited } from './cited'

/** The plan's own four target groups: Dutch names verbatim, English labels ours. Cedefop's classification of the policy is another one. */
type TargetGroupRecord = Cited<Required<Prisma.TargetGroupCreateManyInput>>

export const targetGroups = [
  {
    code: 'individual',
    position: 1,
    nameNl: 'het individu',
    nameEn: 'the individual',
    confidence: 'HIGH',
    sources: ['vl-kp-nieuws', 'vl-lll', 'dwse-2022-02-21'],
  },
  {
    code: 'organisation',
    position: 2,
    nameNl: 'de organisatie',
    nameEn: 'the organisation',
    confidence: 'HIGH',
    sources: ['vl-kp-nieuws', 'vl-lll', 'dwse-2022-02-21'],
  },
  {
    code: 'provision',
    position: 3,
    nameNl: 'het aanbod',
    nameEn: 'the provision',
    confidence: 'HIGH',
    sources: ['vl-kp-nieuws', 'vl-lll', 'dwse-2022-02-21'],
  },
  {
    code: 'society',
    position: 4,
    nameNl: 'de samenleving als geheel',
    nameEn: 'society as a whole',
    confidence: 'HIGH',
    sources: ['vl-kp-nieuws', 'vl-lll', 'dwse-2022-02-21'],
  },
] as const satisfies readonly TargetGroupRecord[]

export type TargetGroupCode = (typeof targetGroups)[number]['code']
