import { DataFactory, type NamedNode, type Quad, type Quad_Object } from 'n3'
import type { Text } from '../report/edition-vocabulary.schema'
import type { DataTheme } from '../site/data-theme.rules'

// The words of DCAT-AP 3 (https://semiceu.github.io/DCAT-AP/releases/3.0.1/) and of the lists of the Publications Office of the EU.

export const prefixes = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  spdx: 'http://spdx.org/rdf/terms#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
} as const

type Prefix = keyof typeof prefixes
const authority = 'http://publications.europa.eu/resource/authority'
const { namedNode, literal, quad } = DataFactory

const term = (name: `${Prefix}:${string}`): NamedNode => {
  const at = name.indexOf(':')
  return namedNode(prefixes[name.slice(0, at) as Prefix] + name.slice(at + 1))
}

/** A thing that the catalogue describes, by its address or its name in a list of others. */
type Thing = NamedNode

/** A file that somebody can fetch. */
export type CataloguedFile = {
  url: string
  /** The page on which it is offered. */
  page: string
  title: Text
  media: string
  /** The name of its format in the list of the EU: `CSV`, `JSON`, `XLSX`. */
  format: string
  bytes?: number
  sha256?: string
  language?: 'nl' | 'en'
}

export type CataloguedSet = {
  id: string
  title: Text
  description: Text
  page: string
  /** Since when, and until when it is about; years. */
  from: number
  until: number | null
  issued?: string
  /** `ANNUAL` for a report; `IRREG` for what changes when somebody changes it. */
  rhythm: 'ANNUAL' | 'IRREG' | 'NEVER'
  files: CataloguedFile[]
}

export type CataloguedPlan = {
  id: string
  title: Text
  description: Text
  publisher: Text
  /** The page about the plan, the one on which its data are offered, and the address of its data. */
  home: string
  page: string
  api: string
  sets: CataloguedSet[]
  /** The editions of its report, as a series. */
  reports: { title: Text; description: Text; sets: CataloguedSet[] }
}

/** What holds for all data of an installation. */
export type CatalogueSite = {
  origin: string
  title: Text
  description: Text
  responsible: Text | null
  contact: { email: string | null; url: string | null }
  licences: { name: string; url: string }[]
  choice: Text
  /** Names in the list of themes of the EU, and addresses of areas in a list of others. */
  themes: DataTheme[]
  areas: string[]
}

/** Statements, collected one after the other. */
export class Statements {
  readonly quads: Quad[] = []

  say(thing: Thing, property: `${Prefix}:${string}`, ...values: (Quad_Object | null | undefined)[]): void {
    for (const value of values) if (value) this.quads.push(quad(thing, term(property), value))
  }

  /** In the languages in which it is there. */
  words(thing: Thing, property: `${Prefix}:${string}`, { nl, en }: Text): void {
    this.say(thing, property, nl ? literal(nl, 'nl') : null, en ? literal(en, 'en') : null)
  }

  /** A thing with its kind, so that a reader who knows no list of others knows what it is. */
  kind(thing: Thing, kind: `${Prefix}:${string}`): Thing {
    this.say(thing, 'rdf:type', term(kind))
    return thing
  }
}

/** A list of the EU, or a word of it. */
export const listed = (...names: string[]): Thing => namedNode([authority, ...names].join('/'))
export const languages = { nl: listed('language', 'NLD'), en: listed('language', 'ENG') }
export const at = (url: string): Thing => namedNode(url)
export const day = (date: string) => literal(date, term('xsd:date'))
export const instant = (moment: string) => literal(moment, term('xsd:dateTime'))
export const amount = (bytes: number) => literal(String(bytes), term('xsd:nonNegativeInteger'))
export const hash = (hex: string) => literal(hex, term('xsd:hexBinary'))
/** A name that its list has in English. */
export const inEnglish = (text: string) => literal(text, 'en')
export const plain = (text: string) => literal(text)
export const sha256Algorithm = namedNode('http://spdx.org/rdf/terms#checksumAlgorithm_sha256')
