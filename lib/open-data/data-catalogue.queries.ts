import 'server-only'
import { text as textOf } from 'node:stream/consumers'
import { JsonLdSerializer } from 'jsonld-streaming-serializer'
import { type Quad, Writer } from 'n3'
import { db } from '../db'
import { listPublicMadeDocuments } from '../document/document.queries'
import { everyDocument, fileName } from '../document/document.rules'
import { madeFormats } from '../document/document-maker.queries'
import { getTranslator } from '../i18n'
import { getPublicPlan, getPublicPlanFacts, listPublicPlans, type PublicPlan } from '../plan/plan.queries'
import { listPublicEditions } from '../report/edition.queries'
import { asText } from '../report/edition-facts.rules'
import { inBoth } from '../report/edition-vocabulary.rules'
import type { Text } from '../report/edition-vocabulary.schema'
import { site } from '../settings/site-settings'
import { inWordsOf } from '../text/words-in-use'
import { mediaTypeOf } from '../web/document-answer'
import { keptDocument } from '../web/kept-documents'
import { type CataloguedFile, type CataloguedPlan, type CataloguedSet, type CatalogueSite, prefixes } from './data-catalogue.rules'
import { catalogueOfPlan, catalogueOfSite } from './data-catalogue-graph.rules'
import { editionUrl, licences, type Origin, planUrl } from './open-data.rules'
import { tableNames } from './table.schema'
import { getPublicDataPackage } from './table-package.queries'

export type CatalogueFormat = 'jsonld' | 'turtle'

/** The catalogue of what a plan publishes, as DCAT-AP 3 describes it. Made once until something changes. */
export const getPublicPlanCatalogue = (plan: PublicPlan, origin: Origin, format: CatalogueFormat): Promise<string> =>
  keptDocument(`catalogue ${format} ${plan.id} ${origin}`, async () =>
    written(catalogueOfPlan(await planOf(plan, origin, { lengths: true }), siteOf(origin)), format),
  )

/** The same of every plan of the installation; of an example nothing, which nobody should find among real data (rule 7). */
export const getPublicCatalogue = (origin: Origin, format: CatalogueFormat): Promise<string> =>
  keptDocument(`catalogue ${format} ${origin}`, async () => {
    const plans: CataloguedPlan[] = []
    for (const { slug } of await listPublicPlans()) {
      const plan = await getPublicPlan(slug)
      if (plan && !plan.sample) plans.push(await inWordsOf(plan, () => planOf(plan, origin, { lengths: false })))
    }
    return written(catalogueOfSite(plans, siteOf(origin)), format)
  })

const words = (locale: 'nl' | 'en') => getTranslator(locale, 'catalogue')

function siteOf(origin: Origin): CatalogueSite {
  const { responsible, contact, openData } = site
  return {
    origin,
    title: inBoth((locale) => words(locale)('site', { origin })),
    description: inBoth((locale) => words(locale)('siteText')),
    responsible,
    contact,
    licences,
    choice: inBoth((locale) => words(locale)('choice', { names: licences.map(({ name }) => name).join(', ') })),
    themes: openData.themes,
    areas: openData.areas,
  }
}

/** @param lengths whether the files of tables are told with their length and hash: to know those, every table is read. */
async function planOf(plan: PublicPlan, origin: Origin, { lengths }: { lengths: boolean }): Promise<CataloguedPlan> {
  const [facts, years, editions, documents, described] = [
    await getPublicPlanFacts(plan.id),
    await db.reportingYear.aggregate({
      where: { planId: plan.id, publicSince: { not: null } },
      _min: { year: true },
      _max: { year: true },
    }),
    await listPublicEditions(plan.id),
    await listPublicMadeDocuments(plan.id),
    lengths ? await getPublicDataPackage(plan, origin) : null,
  ]
  const home = `${origin}/nl/${plan.slug}`
  const [page, api] = [`${home}/data`, planUrl(origin, plan.slug)]
  const marked = ({ nl, en }: Text): Text =>
    plan.sample ? { nl: nl && words('nl')('sample', { title: nl }), en: en && words('en')('sample', { title: en }) } : { nl, en }
  const title = marked(asText(plan.titleNl, plan.titleEn))
  const named = (nl: string, en: string): Text => ({ nl: `${nl} (${title.nl ?? title.en})`, en: `${en} (${title.en ?? title.nl})` })
  const [from, until] = [years._min.year ?? plan.firstYear, years._max.year]
  const resources = new Map(described?.resources.map((one) => [one.name, one]))
  const tables = tableNames.map((name): CataloguedSet => {
    const said = inBoth((locale) => getTranslator(locale, 'open-data')(`table.${name}`))
    const file = resources.get(name.replaceAll('_', '-'))
    const url = `${api}/tables/${name}.csv`
    const csv = {
      url,
      page: `${page}#tables`,
      title: said,
      media: 'text/csv',
      format: 'CSV',
      bytes: file?.bytes,
      sha256: file?.hash?.replace('sha256:', ''),
    }
    const description = inBoth((locale) => words(locale)('table', { table: said[locale] }))
    return { id: name.replaceAll('_', '-'), title: named(said.nl, said.en), description, page, from, until, rhythm: 'IRREG', files: [csv] }
  })
  const reports = editions
    .filter(({ withdrawal }) => !withdrawal)
    .map((edition): CataloguedSet => {
      const { year, number } = edition
      const url = editionUrl(origin, plan.slug, edition)
      const said = inBoth((locale) => words(locale)('report', { year: String(year), number: String(number) }))
      const at = { page: `${home}/reports/${year}/${number}`, title: said }
      const json: CataloguedFile = { ...at, url, media: 'application/json', format: 'JSON', sha256: edition.sha256 }
      const files = everyDocument(madeFormats()).map(({ format, locale }): CataloguedFile => {
        const made = documents.find((one) => one.format === format && one.locale === locale && isOf(one.edition, edition))
        return {
          ...{ page: `${origin}/${locale}/${plan.slug}/reports/${year}/${number}`, title: said, language: locale },
          url: `${origin}/${locale}/${plan.slug}/reports/${year}/${number}/${fileName({ plan: plan.slug, year, number }, locale, format)}`,
          ...{ media: mediaTypeOf(format), format, bytes: made?.size, sha256: made?.sha256 },
        }
      })
      return {
        id: `report-${year}-${number}`,
        title: named(said.nl, said.en),
        description: inBoth((locale) => words(locale)('reportText', { year: String(year) })),
        page: at.page,
        from: year,
        until: year,
        issued: edition.publishedAt.toISOString(),
        rhythm: 'NEVER',
        files: [json, ...files],
      }
    })
  return {
    id: `${api}/catalogue.jsonld`,
    title,
    description: inBoth((locale) => words(locale)('planText')),
    publisher: facts.publisherNl || facts.publisherEn ? asText(facts.publisherNl, facts.publisherEn) : title,
    home,
    page,
    api,
    sets: tables,
    reports: {
      title: named(words('nl')('reports'), words('en')('reports')),
      description: inBoth((locale) => words(locale)('reportsText')),
      sets: reports,
    },
  }
}

const isOf = (one: { year: number; number: number }, other: { year: number; number: number }) =>
  one.year === other.year && one.number === other.number

/** Statements in one of the two forms; each once, in the order in which they were made. */
async function written(quads: Quad[], format: CatalogueFormat): Promise<string> {
  const once = [...new Map(quads.map((quad) => [`${quad.subject.id} ${quad.predicate.id} ${quad.object.id}`, quad])).values()]
  if (format === 'turtle') {
    const writer = new Writer({ prefixes })
    writer.addQuads(once)
    return new Promise((resolve, reject) => writer.end((error, result) => (error ? reject(error) : resolve(result))))
  }
  const serializer = new JsonLdSerializer({ context: prefixes, space: ' ' })
  const text = textOf(serializer)
  for (const quad of once) serializer.write(quad)
  serializer.end()
  return text
}
