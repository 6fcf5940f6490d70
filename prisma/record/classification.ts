import type { Prisma } from '@/prisma/generated/client'
import type { Cited } from './cited'

type Term = Cited<Required<Prisma.PlanTermCreateManyInput>>
type Pair = readonly [nl: string, en: string]
type List = { code: string; name: Pair; groups: { name: Pair | null; terms: Pair[] }[] }

/** How Cedefop's timeline classifies the plan. English words are Cedefop's; the Dutch ones are ours. Its target groups are another axis than the plan's own. */
const lists: List[] = [
  { code: 'id', name: ['Nummer bij Cedefop', 'ID number at Cedefop'], groups: [{ name: null, terms: [['43782', '43782']] }] },
  {
    code: 'type',
    name: ['Soort beleid', 'Type of policy'],
    groups: [{ name: null, terms: [['Strategie of actieplan', 'Strategy/Action plan']] }],
  },
  {
    code: 'subsystem',
    name: ['Deel van het onderwijs- en opleidingsstelsel', 'Subsystem'],
    groups: [
      {
        name: null,
        terms: [
          ['Initieel beroepsonderwijs (IVET)', 'IVET'],
          ['Voortgezette beroepsopleiding (CVET)', 'CVET'],
        ],
      },
    ],
  },
  {
    code: 'target-group',
    name: ['Doelgroepen volgens Cedefop', 'Target groups according to Cedefop'],
    groups: [
      {
        name: ['Lerenden', 'Learners'],
        terms: [
          ['Jongeren (15 tot 29 jaar)', 'Young people (15-29 years old)'],
          ['Volwassen lerenden', 'Adult learners'],
        ],
      },
      {
        name: ['Onderwijs- en opleidingsprofessionals', 'Education professionals'],
        terms: [
          ['Leraren', 'Teachers'],
          ['Opleiders', 'Trainers'],
          ['Schoolleiders', 'School leaders'],
          ['Lesgevers in het volwassenenonderwijs', 'Adult educators'],
          ['Begeleiders', 'Guidance practitioners'],
        ],
      },
      {
        name: ['Aanbieders van beroepsonderwijs en -opleiding', 'Entities providing VET'],
        terms: [['Alle soorten aanbieders', 'VET providers (all kinds)']],
      },
    ],
  },
  {
    code: 'category',
    name: ['Thematische categorieën', 'Thematic categories'],
    groups: [
      {
        name: ['Bestuur van beroepsonderwijs, beroepsopleiding en levenslang leren', 'Governance of VET and lifelong learning'],
        terms: [
          ['Afstemming met ander beleid', 'Coordinating VET and other policies'],
          ['Belanghebbenden betrekken en partnerschappen versterken', 'Engaging VET stakeholders and strengthening partnerships in VET'],
        ],
      },
      {
        name: ['Een cultuur van levenslang leren en meer deelname', 'Supporting lifelong learning culture and increasing participation'],
        terms: [
          ['Promotiestrategieën en campagnes', 'Promotion strategies and campaigns for VET and lifelong learning'],
          [
            'Gelijke kansen en inclusie in onderwijs en opleiding',
            'Ensuring equal opportunities and inclusiveness in education and training',
          ],
        ],
      },
    ],
  },
  {
    code: 'priority',
    name: ['Europese prioriteiten voor beroepsonderwijs en -opleiding', 'European priorities in VET'],
    groups: [
      {
        name: ['Aanbeveling van de Raad over beroepsonderwijs en -opleiding', 'VET Recommendation'],
        terms: [
          ['Gelijke kansen', 'VET promoting equality of opportunities'],
          ['Een cultuur van kwaliteitsborging', 'VET underpinned by a culture of quality assurance'],
        ],
      },
      {
        name: ['Verklaring van Osnabrück', 'Osnabrück Declaration'],
        terms: [
          [
            'Een nieuwe cultuur van levenslang leren: het belang van voortgezette opleiding en digitalisering',
            'Establishing a new lifelong learning culture - relevance of continuing VET and digitalisation',
          ],
        ],
      },
    ],
  },
]

export const classification: Term[] = lists
  .flatMap(({ code, name: [listNl, listEn], groups }) =>
    groups
      .flatMap(({ name, terms }) =>
        terms.map(([nameNl, nameEn]) => ({ groupNl: name?.[0] ?? null, groupEn: name?.[1] ?? null, nameNl, nameEn })),
      )
      .map((term, index) => ({ code: `${code}-${index + 1}`, listNl, listEn, ...term })),
  )
  .map((term, index) => ({ ...term, position: index + 1, sources: ['cedefop-43782'] }))
