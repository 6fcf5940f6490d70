import type { Prisma } from '@/prisma/generated/client'
import type { Cited } from './cited'
import type { ThemeCode } from './themes'

/**
 * The seven flagships: English titles verbatim, letters and numbers paired by order and content. No source gives the official Dutch titles;
 * the working titles are back-translations and are always printed with a mark. How many actions each flagship has is not known.
 */
type FlagshipRecord = Cited<Required<Omit<Prisma.FlagshipCreateManyInput, 'themeId'>>> & { theme: ThemeCode }

export const flagships = [
  {
    code: 'a',
    position: 1,
    titleNl: null,
    titleEn: 'knowledge agenda for LLL',
    workingTitleNl: 'Kennisagenda levenslang leren',
    workingTitleEn: null,
    theme: 'knowledge',
    themeTie: 'INFERRED',
    confidence: 'HIGH',
    sources: ['cedefop-43782', 'vl-kp-nieuws'],
  },
  {
    code: 'b',
    position: 2,
    titleNl: null,
    titleEn: 'mobilisation strategy for each segment in society',
    workingTitleNl: 'Mobilisatiestrategie voor elk segment van de samenleving',
    workingTitleEn: null,
    theme: 'mobilisation',
    themeTie: 'INFERRED',
    confidence: 'HIGH',
    sources: ['cedefop-43782', 'vl-kp-nieuws'],
  },
  {
    code: 'c',
    position: 3,
    titleNl: null,
    titleEn: 'LLL incentive strategy based on individual follow-up',
    workingTitleNl: 'Persoonsvolgende leerincentivestrategie',
    workingTitleEn: null,
    theme: 'mobilisation',
    themeTie: 'INFERRED',
    confidence: 'HIGH',
    sources: ['cedefop-43782', 'vl-kp-nieuws', 'voka-2021'],
  },
  {
    code: 'd',
    position: 4,
    titleNl: null,
    titleEn: 'holistic strategic competence framework',
    workingTitleNl: 'Holistisch strategisch competentiekader',
    workingTitleEn: null,
    theme: 'competences',
    themeTie: 'INFERRED',
    confidence: 'HIGH',
    sources: ['cedefop-43782', 'vl-kp-nieuws', 'voka-2021'],
  },
  {
    code: 'e',
    position: 5,
    titleNl: null,
    titleEn: 'enabling accompanying policies for guidance and support for LLL',
    workingTitleNl: 'Ondersteunend flankerend beleid voor begeleiding en ondersteuning',
    workingTitleEn: null,
    theme: 'support',
    themeTie: 'INFERRED',
    confidence: 'HIGH',
    sources: ['cedefop-43782', 'vl-kp-nieuws', 'voka-2021'],
  },
  {
    code: 'f',
    position: 6,
    titleNl: null,
    titleEn: 'guidance and support to LLL providers',
    workingTitleNl: 'Begeleiding en ondersteuning van aanbodverstrekkers',
    workingTitleEn: null,
    theme: 'support',
    themeTie: 'INFERRED',
    confidence: 'HIGH',
    sources: ['cedefop-43782', 'vl-kp-nieuws'],
  },
  {
    code: 'g',
    position: 7,
    titleNl: null,
    titleEn: 'future-proof strengthening of LLL partnerships',
    workingTitleNl: 'Toekomstgerichte versterking van partnerschappen',
    workingTitleEn: null,
    theme: 'partnerships',
    themeTie: 'INFERRED',
    confidence: 'HIGH',
    sources: ['cedefop-43782', 'vl-kp-nieuws'],
  },
] as const satisfies readonly FlagshipRecord[]

export type FlagshipCode = (typeof flagships)[number]['code']
