import type { Prisma } from '@/prisma/generated/client'
import type { Cited } from './cited'

/** The groupings of the flagships: Dutch names verbatim, English labels ours. */
type ThemeRecord = Cited<Required<Prisma.ThemeCreateManyInput>>

const note =
  'The name and the numbers of its flagships are verbatim. That these five groupings are the theme axis of the matrix is our interpretation: the source does not use the word theme, and the source that speaks of themes does not name them.'
const noteNl =
  'De naam en de nummers van de vlaggenschepen zijn letterlijk. Dat deze vijf groepen de thema-as van de matrix zijn, is onze interpretatie: de bron gebruikt het woord thema niet, en de bron die van thema’s spreekt, noemt ze niet.'

export const themes = [
  {
    code: 'knowledge',
    position: 1,
    nameNl: 'kennis opbouwen en delen',
    nameEn: 'building and sharing knowledge',
    note,
    noteNl,
    confidence: 'MEDIUM',
    sources: ['vl-kp-nieuws'],
  },
  {
    code: 'mobilisation',
    position: 2,
    nameNl: 'actoren connecteren, sensibiliseren en mobiliseren',
    nameEn: 'connecting, sensitising and mobilising actors',
    note,
    noteNl,
    confidence: 'MEDIUM',
    sources: ['vl-kp-nieuws'],
  },
  {
    code: 'competences',
    position: 3,
    nameNl: 'competenties centraal stellen',
    nameEn: 'putting competences at the centre',
    note,
    noteNl,
    confidence: 'MEDIUM',
    sources: ['vl-kp-nieuws'],
  },
  {
    code: 'support',
    position: 4,
    nameNl: 'ondersteunen en begeleiden',
    nameEn: 'supporting and guiding',
    note,
    noteNl,
    confidence: 'MEDIUM',
    sources: ['vl-kp-nieuws'],
  },
  {
    code: 'partnerships',
    position: 5,
    nameNl: 'partnerschappen stimuleren',
    nameEn: 'stimulating partnerships',
    note,
    noteNl,
    confidence: 'MEDIUM',
    sources: ['vl-kp-nieuws'],
  },
] as const satisfies readonly ThemeRecord[]

export type ThemeCode = (typeof themes)[number]['code']
