import type { Prisma } from '@/prisma/generated/client'
import type { StageCode } from '../../lib/plan/cedefop-2025.rules'
import type { Cited } from './cited'

/** The stage of the plan in each year, as Cedefop's timeline gives it; the notes are our own words. */
type StageRecord = Cited<Required<Omit<Prisma.PlanStageCreateManyInput, 'stage'>>> & { stage: StageCode }

export const stages = [
  {
    year: 2020,
    stage: 'design',
    noteNl: 'Het partnerschap werd op 30 oktober 2020 opgericht en begon met het ontwerp van het plan.',
    noteEn: 'The partnership was established on 30 October 2020 and started designing the plan.',
    sources: ['cedefop-43782'],
  },
  {
    year: 2021,
    stage: 'approved',
    noteNl: 'De Vlaamse Regering keurde het plan goed op 17 december 2021.',
    noteEn: 'The Flemish Government adopted the plan on 17 December 2021.',
    sources: ['cedefop-43782', 'vl-kp-nieuws'],
  },
  { year: 2022, stage: 'implementation', noteNl: null, noteEn: null, sources: ['cedefop-43782'] },
  { year: 2023, stage: 'implementation', noteNl: null, noteEn: null, sources: ['cedefop-43782'] },
  { year: 2024, stage: 'implementation', noteNl: null, noteEn: null, sources: ['cedefop-43782'] },
  {
    year: 2025,
    stage: 'implementation',
    noteNl: 'Een aantal initiatieven loopt door, zonder het partnerschap.',
    noteEn: 'A number of initiatives continue, without the partnership.',
    sources: ['cedefop-43782'],
  },
] satisfies StageRecord[]
