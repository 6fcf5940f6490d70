/** What data can be about, as the EU names it: http://publications.europa.eu/resource/authority/data-theme */
export const dataThemes = {
  AGRI: 'Agriculture, fisheries, forestry and food',
  ECON: 'Economy and finance',
  EDUC: 'Education, culture and sport',
  ENER: 'Energy',
  ENVI: 'Environment',
  GOVE: 'Government and public sector',
  HEAL: 'Health',
  INTR: 'International issues',
  JUST: 'Justice, legal system and public safety',
  REGI: 'Regions and cities',
  SOCI: 'Population and society',
  TECH: 'Science and technology',
  TRAN: 'Transport',
} as const

export type DataTheme = keyof typeof dataThemes
export const dataThemeNames = Object.keys(dataThemes) as DataTheme[]
