/**
 * The words in which the basis of a figure is described. Surveys, flags and geographies are those of Eurostat, Statbel and Cedefop;
 * codes and Dutch labels are ours where these bodies have none.
 */
type Term = { code: string; en: string; nl: string }

export const surveys = [
  { code: 'AES', en: 'Adult Education Survey (AES)', nl: 'Enquête volwasseneneducatie (AES)' },
  { code: 'LFS', en: 'Labour Force Survey (LFS)', nl: 'Enquête naar de arbeidskrachten (EAK)' },
] as const satisfies readonly Term[]

export const geographies = [
  { code: 'flanders', en: 'Flanders', nl: 'Vlaanderen' },
  { code: 'brussels', en: 'Brussels', nl: 'Brussel' },
  { code: 'wallonia', en: 'Wallonia', nl: 'Wallonië' },
  { code: 'belgium', en: 'Belgium', nl: 'België' },
  { code: 'eu-27', en: 'EU-27', nl: 'EU-27' },
  { code: 'eu', en: 'EU (composition not stated)', nl: 'EU (samenstelling niet vermeld)' },
] as const satisfies readonly Term[]

/** Whom a figure is about. An education level behind the ages is part of the population. */
export const populations = [
  { code: '15-29', en: 'ages 15-29', nl: '15 tot 29 jaar' },
  { code: '16-74', en: 'ages 16-74', nl: '16 tot 74 jaar' },
  { code: '18-69', en: 'ages 18-69', nl: '18 tot 69 jaar' },
  { code: '18-69-low-education', en: 'ages 18-69, low level of education', nl: '18 tot 69 jaar, laagopgeleid' },
  { code: '18-69-medium-education', en: 'ages 18-69, medium level of education', nl: '18 tot 69 jaar, middenopgeleid' },
  { code: '18-69-high-education', en: 'ages 18-69, high level of education', nl: '18 tot 69 jaar, hoogopgeleid' },
  { code: '20-34', en: 'ages 20-34', nl: '20 tot 34 jaar' },
  { code: '20-64', en: 'ages 20-64', nl: '20 tot 64 jaar' },
  { code: '25-34', en: 'ages 25-34', nl: '25 tot 34 jaar' },
  { code: '25-64', en: 'ages 25-64', nl: '25 tot 64 jaar' },
  { code: '25-64-low-qualified', en: 'ages 25-64, low-qualified', nl: '25 tot 64 jaar, laaggekwalificeerd' },
  { code: '25-64-unemployed', en: 'ages 25-64, unemployed', nl: '25 tot 64 jaar, werkloos' },
] as const satisfies readonly Term[]

/** What a way of measuring counts or leaves out. */
export const coverages = [
  { code: 'on-the-job-included', en: 'guided on-the-job training included', nl: 'met begeleide opleiding op de werkplek' },
  { code: 'on-the-job-excluded', en: 'guided on-the-job training left out', nl: 'zonder begeleide opleiding op de werkplek' },
  {
    code: 'on-the-job-not-stated',
    en: 'treatment of guided on-the-job training not stated',
    nl: 'niet vermeld of begeleide opleiding op de werkplek meetelt',
  },
  { code: 'statbel-publication', en: 'publication of Statbel', nl: 'publicatie van Statbel' },
] as const satisfies readonly Term[]

/** The letters beside a figure. */
export const flags = [
  { code: 'b', en: 'break in time series', nl: 'breuk in de tijdreeks' },
  { code: 'd', en: 'definition differs', nl: 'afwijkende definitie' },
  { code: 'e', en: 'estimated', nl: 'raming' },
  { code: 'u', en: 'low reliability', nl: 'weinig betrouwbaar' },
  { code: 'v', en: 'Cedefop estimate', nl: 'raming van Cedefop' },
] as const satisfies readonly Term[]

export type SurveyCode = (typeof surveys)[number]['code']
export type GeographyCode = (typeof geographies)[number]['code']
export type PopulationCode = (typeof populations)[number]['code']
export type CoverageCode = (typeof coverages)[number]['code']
export type FlagCode = (typeof flags)[number]['code']
