import type { Prisma } from '@/prisma/generated/client'
import type { Cited } from './cited'

/** What the sources say of the plan beyond its structure, in our own words. The plan itself was not read. */
export const passages = [
  {
    subject: 'BACKGROUND',
    textNl:
      'De deelname aan volwasseneneducatie en voortgezette opleiding is in Vlaanderen verhoudingsgewijs laag. Volgens de enquête naar de arbeidskrachten volgde in 2021 10,8% van de bevolking van 25 tot 64 jaar in de vier weken vóór de enquête een formele of niet-formele opleiding, voor het werk of privé. Wie hooggeschoold is, neemt veel vaker deel dan wie laaggeschoold is; dat verschil is groter dan gemiddeld in de EU. Cedefop schrijft dat Vlaanderen daarmee onder het EU-gemiddelde ligt, maar volgens Eurostat, geciteerd door het Federaal Planbureau, was dat gemiddelde in 2021 ook 10,8%.',
    textEn:
      'Participation in adult education and continuing training is comparatively low in Flanders. According to the Labour Force Survey, 10.8% of people aged 25 to 64 took part in formal or non-formal learning, for work or private purposes, in the four weeks before the survey in 2021. People with a high level of education take part far more often than those with a low level; that gap is wider than on average in the EU. Cedefop writes that this puts Flanders below the EU average, but according to Eurostat, quoted by the Federal Planning Bureau, that average was also 10.8% in 2021.',
    confidence: 'HIGH',
    sources: ['cedefop-43782', 'fpb-i24'],
  },
  {
    subject: 'OBJECTIVES',
    textNl:
      'Het plan wil van Vlaanderen een samenleving maken waarin iedereen levenslang leert. Dat moet het innovatievermogen en de productiviteit verhogen, en Vlaanderen voorbereiden op veranderingen zoals die van het klimaat en de vergrijzing. Met het kompas wil Vlaanderen de best presterende Europese landen en regio’s evenaren. Volgens Cedefop bevordert het plan beroepsonderwijs, beroepsopleiding en levenslang leren, en versterkt het de sleutelcompetenties in beroepsonderwijs en beroepsopleiding. Het sluit aan bij de ambitie van de Europese Unie: 60% deelname aan (non-)formeel leren in 2030.',
    textEn:
      'The plan aims to turn Flanders into a society in which everybody keeps learning. That should raise its capacity for innovation and its productivity, and prepare it for changes such as those of the climate and an ageing population. With the compass, Flanders wants to reach the level of the top performing European countries and regions. According to Cedefop, the plan promotes vocational education and training (VET) and lifelong learning, and strengthens key competences in VET. It follows the ambition of the European Union: 60% participation in (non-)formal learning by 2030.',
    confidence: 'HIGH',
    sources: ['cedefop-43782'],
  },
  {
    subject: 'LEARNERS_AT_RISK',
    textNl: 'Kwetsbare groepen krijgen bijzondere aandacht, zoals laaggeschoolde werknemers, die veel minder deelnemen.',
    textEn: 'Vulnerable groups receive special attention, such as low-skilled employees, who take part far less.',
    confidence: 'HIGH',
    sources: ['cedefop-43782'],
  },
  {
    subject: 'STAKEHOLDERS',
    textNl:
      'Aan de 47 acties zijn verschillende belanghebbenden verbonden: overheid, opleidingsinstellingen, sectoren, ondernemingen, begeleiders, leraren, opleiders en lerenden. Welke bij welke actie horen, staat in geen enkele bron die wij konden lezen.',
    textEn:
      'Different stakeholders are linked to the 47 actions: government, training institutions, sectors, companies, guidance practitioners, teachers, trainers and learners. No source we could read says which of them belong to which action.',
    confidence: 'HIGH',
    sources: ['cedefop-43782'],
  },
  {
    subject: 'OBSTACLES',
    textNl:
      'Een zorg die alle vlaggenschepen overstijgt, is dat concrete obstakels voor de acties doeltreffend worden aangepakt. De SERV vroeg om die obstakels per vlaggenschip zichtbaar te maken.',
    textEn:
      'A concern that runs across all flagships is to tackle the concrete obstacles to the actions effectively. The SERV asked for those obstacles to be made visible for each flagship.',
    confidence: 'HIGH',
    sources: ['cedefop-43782', 'serv-2022'],
  },
  {
    subject: 'MONITORING',
    textNl:
      'Naast de hoofdindicator waren deelindicatoren in opbouw. Jaarrapporten volgen de voortgang op. De lijst van indicatoren van het dashboard levenslang leren hebben wij niet gevonden.',
    textEn:
      'Sub-indicators beside the lead indicator were under construction. Annual reports follow the progress. We did not find the list of indicators of the lifelong learning dashboard.',
    confidence: 'HIGH',
    sources: ['cedefop-43782', 'cedefop-brief-2024', 'spw-dashboard'],
  },
] satisfies Cited<Required<Prisma.PlanPassageCreateManyInput>>[]
