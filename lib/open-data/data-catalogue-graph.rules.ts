import type { NamedNode, Quad } from 'n3'
import { dataThemes } from '../site/data-theme.rules'
import {
  amount,
  at,
  type CataloguedFile,
  type CataloguedPlan,
  type CataloguedSet,
  type CatalogueSite,
  day,
  hash,
  inEnglish,
  instant,
  languages,
  listed,
  plain,
  Statements,
  sha256Algorithm,
} from './data-catalogue.rules'

/** What every description of a plan refers to. */
type Around = { statements: Statements; site: CatalogueSite; publisher: NamedNode; contact: NamedNode }

/** The catalogue of one plan: its data sets, its reports and the address at which programs ask. */
export function catalogueOfPlan(plan: CataloguedPlan, site: CatalogueSite): Quad[] {
  const statements = new Statements()
  describePlan(plan, site, statements)
  return statements.quads
}

/** The catalogue of an installation: those of its plans together. */
export function catalogueOfSite(plans: CataloguedPlan[], site: CatalogueSite): Quad[] {
  const statements = new Statements()
  const catalogue = statements.kind(at(`${site.origin}/api/v1/catalogue.jsonld#catalogue`), 'dcat:Catalog')
  const publisher = statements.kind(at(`${site.origin}/api/v1/catalogue.jsonld#publisher`), 'foaf:Agent')
  statements.words(publisher, 'foaf:name', site.responsible ?? site.title)
  describeCatalogue(catalogue, { statements, site, publisher }, { ...site, home: `${site.origin}/nl` })
  for (const plan of plans) statements.say(catalogue, 'dcat:catalog', describePlan(plan, site, statements))
  return statements.quads
}

type Described = Pick<CataloguedPlan, 'title' | 'description' | 'home'>

function describeCatalogue(
  catalogue: NamedNode,
  { statements, site, publisher }: Omit<Around, 'contact'>,
  { title, description, home }: Described,
) {
  statements.words(catalogue, 'dct:title', title)
  statements.words(catalogue, 'dct:description', description)
  statements.say(catalogue, 'dct:publisher', publisher)
  statements.say(catalogue, 'foaf:homepage', statements.kind(at(home), 'foaf:Document'))
  statements.say(catalogue, 'dct:language', ...inBothLanguages(statements))
  const themes = statements.kind(listed('data-theme'), 'skos:ConceptScheme')
  statements.say(themes, 'dct:title', inEnglish('Data theme'))
  statements.say(catalogue, 'dcat:themeTaxonomy', themes)
  statements.say(catalogue, 'dct:license', licenceOf(statements, site))
  statements.say(catalogue, 'dct:spatial', ...areasOf(statements, site))
}

function describePlan(plan: CataloguedPlan, site: CatalogueSite, statements: Statements): NamedNode {
  const catalogue = statements.kind(at(`${plan.id}#catalogue`), 'dcat:Catalog')
  const publisher = statements.kind(at(`${plan.id}#publisher`), 'foaf:Agent')
  statements.words(publisher, 'foaf:name', plan.publisher)
  const contact = statements.kind(at(`${plan.id}#contact`), 'vcard:Organization')
  statements.say(contact, 'rdf:type', at('http://www.w3.org/2006/vcard/ns#Kind'))
  statements.words(contact, 'vcard:fn', site.responsible ?? plan.publisher)
  statements.say(contact, 'vcard:hasEmail', site.contact.email ? at(`mailto:${site.contact.email}`) : null)
  statements.say(contact, 'vcard:hasURL', at(site.contact.url ?? `${plan.home}/about`))
  const around = { statements, site, publisher, contact }
  describeCatalogue(catalogue, around, plan)
  const service = statements.kind(at(`${plan.id}#api`), 'dcat:DataService')
  statements.words(service, 'dct:title', {
    nl: `${plan.title.nl ?? plan.title.en}: API`,
    en: plan.title.en ? `${plan.title.en}: API` : null,
  })
  statements.say(service, 'dcat:endpointURL', at(plan.api))
  statements.say(service, 'dcat:endpointDescription', at(`${site.origin}/api/v1/openapi.json`))
  describeResource(service, around, plan.page)
  statements.say(catalogue, 'dcat:service', service)
  const series = at(`${plan.id}#reports`)
  if (plan.reports.sets.length > 0) {
    statements.kind(series, 'dcat:DatasetSeries')
    statements.words(series, 'dct:title', plan.reports.title)
    statements.words(series, 'dct:description', plan.reports.description)
    statements.say(series, 'dct:publisher', publisher)
    statements.say(series, 'dcat:contactPoint', contact)
    statements.say(series, 'dct:accrualPeriodicity', statements.kind(listed('frequency', 'ANNUAL'), 'dct:Frequency'))
  }
  for (const set of [...plan.sets, ...plan.reports.sets]) {
    const dataset = describeSet(set, plan, around)
    statements.say(catalogue, 'dcat:dataset', dataset)
    statements.say(service, 'dcat:servesDataset', dataset)
    if (plan.reports.sets.includes(set)) statements.say(dataset, 'dcat:inSeries', series)
  }
  return catalogue
}

function describeResource(thing: NamedNode, { statements, site, publisher, contact }: Around, page: string) {
  statements.say(thing, 'dct:publisher', publisher)
  statements.say(thing, 'dcat:contactPoint', contact)
  statements.say(thing, 'dcat:landingPage', statements.kind(at(page), 'foaf:Document'))
  for (const name of site.themes) {
    const theme = statements.kind(listed('data-theme', name), 'skos:Concept')
    statements.say(theme, 'skos:prefLabel', inEnglish(dataThemes[name]))
    statements.say(thing, 'dcat:theme', theme)
  }
  statements.say(thing, 'dct:accessRights', statements.kind(listed('access-right', 'PUBLIC'), 'dct:RightsStatement'))
}

function describeSet(set: CataloguedSet, plan: CataloguedPlan, around: Around): NamedNode {
  const { statements, site } = around
  const dataset = statements.kind(at(`${plan.id}#${set.id}`), 'dcat:Dataset')
  statements.words(dataset, 'dct:title', set.title)
  statements.words(dataset, 'dct:description', set.description)
  statements.say(dataset, 'dct:identifier', plain(`${plan.id}#${set.id}`))
  describeResource(dataset, around, set.page)
  statements.say(dataset, 'dct:language', ...inBothLanguages(statements))
  statements.say(dataset, 'dct:spatial', ...areasOf(statements, site))
  statements.say(dataset, 'dct:accrualPeriodicity', statements.kind(listed('frequency', set.rhythm), 'dct:Frequency'))
  statements.say(dataset, 'dct:issued', set.issued ? instant(set.issued) : null)
  const period = statements.kind(at(`${plan.id}#${set.id}-period`), 'dct:PeriodOfTime')
  statements.say(period, 'dcat:startDate', day(`${set.from}-01-01`))
  statements.say(period, 'dcat:endDate', set.until === null ? null : day(`${set.until}-12-31`))
  statements.say(dataset, 'dct:temporal', period)
  for (const file of set.files) statements.say(dataset, 'dcat:distribution', describeFile(file, around))
  return dataset
}

function describeFile(file: CataloguedFile, { statements, site }: Around): NamedNode {
  const distribution = statements.kind(at(`${file.url}#distribution`), 'dcat:Distribution')
  statements.words(distribution, 'dct:title', file.title)
  statements.say(distribution, 'dcat:accessURL', at(file.page))
  statements.say(distribution, 'dcat:downloadURL', at(file.url))
  statements.say(
    distribution,
    'dcat:mediaType',
    statements.kind(at(`http://www.iana.org/assignments/media-types/${file.media}`), 'dct:MediaType'),
  )
  statements.say(distribution, 'dct:format', statements.kind(listed('file-type', file.format), 'dct:MediaTypeOrExtent'))
  statements.say(distribution, 'dct:license', licenceOf(statements, site))
  statements.say(distribution, 'dct:rights', rightsOf(statements, site))
  statements.say(
    distribution,
    'dct:language',
    ...(file.language ? [statements.kind(languages[file.language], 'dct:LinguisticSystem')] : inBothLanguages(statements)),
  )
  statements.say(distribution, 'dcat:byteSize', file.bytes === undefined ? null : amount(file.bytes))
  if (file.sha256) {
    const checksum = statements.kind(at(`${file.url}#checksum`), 'spdx:Checksum')
    statements.say(checksum, 'spdx:algorithm', statements.kind(sha256Algorithm, 'spdx:ChecksumAlgorithm'))
    statements.say(checksum, 'spdx:checksumValue', hash(file.sha256))
    statements.say(distribution, 'spdx:checksum', checksum)
  }
  return distribution
}

const inBothLanguages = (statements: Statements) => [languages.nl, languages.en].map((one) => statements.kind(one, 'dct:LinguisticSystem'))

/** One licence for programs, which know no choice: the first; that one may choose is said in the rights. */
function licenceOf(statements: Statements, { licences: [first] }: CatalogueSite): NamedNode | null {
  if (!first) return null
  const licence = statements.kind(at(first.url), 'dct:LicenseDocument')
  statements.say(licence, 'rdfs:label', plain(first.name))
  return licence
}

function rightsOf(statements: Statements, { origin, choice }: CatalogueSite): NamedNode {
  const rights = statements.kind(at(`${origin}/api/v1/catalogue.jsonld#rights`), 'dct:RightsStatement')
  statements.words(rights, 'rdfs:label', choice)
  return rights
}

const areasOf = (statements: Statements, { areas }: CatalogueSite) => areas.map((area) => statements.kind(at(area), 'dct:Location'))
