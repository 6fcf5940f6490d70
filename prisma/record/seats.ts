import type { Prisma } from '@/prisma/generated/client'
import type { Cited } from './cited'

/**
 * The seats of the partnership at its first official meeting in 2020: 19 with the chair. The source names the persons; bodies and numbers are
 * what a reader needs. Cedefop's summary of the same composition leaves out the seat of the local level.
 */
export const seats = [
  {
    code: 'chair',
    position: 1,
    nameNl: 'Voorzitter',
    nameEn: 'Chair',
    seats: 1,
    noteNl: 'Antwerp Management School',
    noteEn: 'Antwerp Management School',
    sources: ['dwse-leden'],
  },
  {
    code: 'serv',
    position: 2,
    nameNl: 'Sociale partners, voorgedragen door de SERV',
    nameEn: 'Social partners, nominated by the SERV',
    seats: 7,
    noteNl: 'Unizo, Voka, Boerenbond, Verso, ACV-CSC, ABVV, ACLVB',
    noteEn: 'Unizo, Voka, Boerenbond, Verso, ACV-CSC, ABVV, ACLVB',
    sources: ['dwse-leden', 'cedefop-43782'],
  },
  {
    code: 'education',
    position: 3,
    nameNl: 'Onderwijs- en opleidingsverstrekkers',
    nameEn: 'Education and training providers',
    seats: 6,
    noteNl: 'Katholiek Onderwijs Vlaanderen, GO!, POV, Federatie Basiseducatie, UGent, UCLL',
    noteEn: 'Katholiek Onderwijs Vlaanderen, GO!, POV, Federatie Basiseducatie, UGent, UCLL',
    sources: ['dwse-leden', 'cedefop-43782'],
  },
  {
    code: 'private-providers',
    position: 4,
    nameNl: 'Private opleidingsverstrekkers',
    nameEn: 'Private training providers',
    seats: 2,
    noteNl: 'Alimento (sectorfonds), SYNTRA Limburg',
    noteEn: 'Alimento (sector fund), SYNTRA Limburg',
    sources: ['dwse-leden', 'cedefop-43782'],
  },
  {
    code: 'local',
    position: 5,
    nameNl: 'Lokaal niveau',
    nameEn: 'Local level',
    seats: 1,
    noteNl: 'OVSG; Cedefop vermeldt deze zetel niet',
    noteEn: 'OVSG; Cedefop does not mention this seat',
    sources: ['dwse-leden'],
  },
  {
    code: 'business-school',
    position: 6,
    nameNl: 'Businessschool: deskundige hoger onderwijs van Vlerick',
    nameEn: 'Business school: higher education expert from Vlerick',
    seats: 1,
    noteNl: null,
    noteEn: null,
    sources: ['dwse-leden', 'cedefop-43782'],
  },
  {
    code: 'vlor',
    position: 7,
    nameNl: 'Commissie Levenslang Leren van de VLOR',
    nameEn: 'Lifelong Learning Committee of the VLOR',
    seats: 1,
    noteNl: null,
    noteEn: null,
    sources: ['dwse-leden', 'cedefop-43782'],
  },
] satisfies Cited<Required<Prisma.PartnershipSeatCreateManyInput>>[]
