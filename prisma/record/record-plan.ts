import type { Prisma } from '@/prisma/generated/client'
import type { Cited } from './cited'

/** What no source says: staff publish, end and archive a plan, and say when it begins to run. */
type KeptByStaff = 'sample' | 'startYear' | 'hasMatrix' | 'publishedAt' | 'endedOn' | 'archivedAt'

/** The action plan for lifelong learning. Titles, publisher and dates as the sources give them; the descriptions are our own words. */
export const plan = {
  slug: 'lifelong-learning',
  titleNl: 'Actieplan levenslang leren. Koers zetten naar een lerend Vlaanderen',
  titleEn: 'Action plan for lifelong learning: Setting course to a learning Flanders',
  shortTitleNl: 'Actieplan levenslang leren',
  shortTitleEn: 'Action plan for lifelong learning',
  publisherNl: 'Partnerschap Levenslang Leren (in opdracht van de Vlaamse Regering)',
  publisherEn: 'Partnership for Lifelong Learning (commissioned by the Flemish Government)',
  structureNl:
    'Een kompas van 10 doelstellingen (in het plan: ambities) geeft de richting aan. Daaronder staan 7 thematische vlaggenschepen met 47 prioritaire acties, geplaatst in een matrix met een as voor doelgroepen en een as voor thema’s. Het is de bedoeling dat elke huidige of toekomstige actie aan de doelstellingen wordt getoetst.',
  structureEn:
    'A compass of 10 goals (in the Dutch plan: ambities) gives direction. Underneath it are 7 thematic flagships with 47 priority actions, placed in a matrix with one axis for target groups and one for themes. Every current or future action is meant to be tested against the goals.',
  fundingNl:
    'Naast reguliere en relancemiddelen: 50 miljoen euro per jaar via het Europees Sociaal Fonds, zoals aangekondigd op 21 februari 2022. De SERV merkte op dat het plan zelf geen budget per actie vermeldt.',
  fundingEn:
    'Besides regular and recovery funds: 50 million euro a year through the European Social Fund, as announced on 21 February 2022. The SERV noted that the plan itself does not show a budget per action.',
  governanceNl:
    'Het partnerschap volgde de uitvoering op in 2022-2024. Sinds de nieuwe legislatuur van 2024 is het niet langer actief; een aantal initiatieven loopt door.',
  governanceEn:
    'The partnership followed up the implementation in 2022-2024. It is no longer in effect since the legislative term that began in 2024; a number of initiatives continue.',
  approvedOn: new Date('2021-12-17'),
  approvedByNl: 'Vlaamse Regering',
  approvedByEn: 'Flemish Government',
  firstYear: 2022,
  focusUntilYear: 2024,
  horizonYear: 2030,
  sources: ['vl-publicatie', 'vl-kp-nieuws', 'cedefop-43782', 'vl-lll', 'dwse-2022-02-21', 'serv-2022'],
} satisfies Cited<Omit<Required<Prisma.PlanCreateManyInput>, KeptByStaff>>
