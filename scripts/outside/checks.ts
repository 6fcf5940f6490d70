import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ROOT } from '../run'
import { officeByLibreOffice } from './office-reading'
import type { Published } from './published'
import { securityTxtFlaws } from './security-txt'
import { ask, howToGet, isThere, modules, type Said } from './tools'

type Judgement = { said: string; found: string[] /** Why it was not run. */; missing?: string }
type Check = { name: string; judge: (published: Published) => Promise<Judgement> }

/** What a program says: when it is not content, that is one finding unless it says itself which. */
const judged = ({ code, output }: Said, errors?: string[]): Judgement => ({
  said: output,
  found: errors ?? (code === 0 ? [] : [`it ended with ${code}`]),
})
const absent = (program: string): Judgement => ({ said: '', found: [], missing: howToGet(program) })
const bin = (name: string) => join(modules, '.bin', name)
const script = (name: string, ...args: string[]) => ask(process.execPath, [join(ROOT, 'scripts', 'outside', name), modules, ...args])

export const checks: Check[] = [
  {
    name: 'datapackage 1.x, the tables at their addresses and in the archive',
    judge: async ({ dataPackage, dataPackageUrl }) => judged(await script('datapackage.mjs', dataPackageUrl, dataPackage)),
  },
  {
    name: 'Data Package 2, frictionless',
    judge: async ({ dataPackage }) => {
      if (!isThere('frictionless')) return { said: '', found: [], missing: 'there is no frictionless here (PyPI: frictionless)' }
      return judged(await ask('frictionless', ['validate', dataPackage], dirname(dataPackage)))
    },
  },
  {
    name: 'CSV on the Web, csvwvalidate',
    judge: async ({ dataPackage }) => {
      if (!isThere('csvwvalidate')) return { said: '', found: [], missing: 'there is no csvwvalidate here (PyPI: csvw)' }
      return judged(await ask('csvwvalidate', [join(dirname(dataPackage), 'tables', 'csv-metadata.json')]))
    },
  },
  {
    name: 'OpenAPI, Redocly',
    judge: async ({ openApi }) => judged(await ask(bin('redocly'), ['lint', '--extends=recommended', openApi], dirname(openApi))),
  },
  {
    name: 'OpenAPI, @seriousme/openapi-schema-validator',
    judge: async ({ openApi }) => judged(await ask(bin('validate-api'), [openApi])),
  },
  { name: 'OpenAPI, openapi-typescript', judge: typescriptOf },
  { name: 'Feeds, feedsmith', judge: async ({ feeds }) => judged(await script('feed.mjs', ...feeds)) },
  {
    name: 'Feeds and sitemap, xmllint',
    judge: async ({ feeds, sitemap }) =>
      isThere('xmllint') ? judged(await ask('xmllint', ['--noout', ...feeds, sitemap])) : absent('xmllint'),
  },
  {
    name: 'Sitemap, the schema of sitemaps.org',
    judge: async ({ sitemap }) =>
      isThere('xmllint')
        ? judged(await ask('xmllint', ['--nonet', '--noout', '--schema', schemaOfSitemap(sitemap), sitemap]))
        : absent('xmllint'),
  },
  { name: 'Pages, the HTML checker of W3C (vnu)', judge: pagesByVnu },
  { name: 'Workbooks, LibreOffice', judge: workbooksByLibreOffice },
  { name: 'Word documents and slides, LibreOffice', judge: ({ documents }) => officeByLibreOffice(documents) },
  {
    name: 'security.txt, RFC 9116',
    judge: async ({ securityTxt }) =>
      securityTxt === null
        ? { said: '', found: [], missing: 'nothing is published at /.well-known/security.txt' }
        : { said: securityTxt, found: securityTxtFlaws(securityTxt, new Date()) },
  },
]

/** That of sitemaps.org together with the link that it leaves to XHTML. */
function schemaOfSitemap(sitemap: string): string {
  const parts = [
    ['http://www.sitemaps.org/schemas/sitemap/0.9', join(modules, 'sitemap', 'schema', 'sitemap.xsd')],
    ['http://www.w3.org/1999/xhtml', join(ROOT, 'scripts', 'outside', 'xhtml-link.xsd')],
  ]
  const imports = parts.map(([namespace, file]) => `<import namespace="${namespace}" schemaLocation="file://${file}"/>`)
  const file = join(dirname(sitemap), 'sitemap-and-links.xsd')
  writeFileSync(file, `<schema xmlns="http://www.w3.org/2001/XMLSchema">${imports.join('')}</schema>`)
  return file
}

/** The types that programs in TypeScript would use, and whether they hold together. */
async function typescriptOf({ openApi }: Published): Promise<Judgement> {
  const types = join(dirname(openApi), 'openapi.d.ts')
  const made = await ask(bin('openapi-typescript'), [openApi, '--output', types])
  if (made.code !== 0) return judged(made)
  const checked = await ask(bin('tsc'), ['--noEmit', '--strict', types], dirname(types))
  const found = readFileSync(types, 'utf8').includes('year?: number') ? [] : ['a year in a query is no number']
  return { said: made.output + checked.output, found: [...found, ...judged(checked).found] }
}

type VnuMessage = { type: string; url: string; lastLine?: number; message: string; extract?: string }

async function pagesByVnu({ html, pages }: Published): Promise<Judgement> {
  if (!isThere('java')) return absent('java')
  const jar = join(modules, 'vnu-jar', 'build', 'dist', 'vnu.jar')
  const { output } = await ask('java', ['-jar', jar, '--format', 'json', '--skip-non-html', html])
  const { messages } = JSON.parse(output.slice(output.indexOf('{'))) as { messages: VnuMessage[] }
  const told = new Map<string, string[]>()
  for (const { type, message, url, extract } of messages) {
    if (type === 'info') continue
    const key = `${message}\n    ${extract?.trim().replaceAll(/\s+/g, ' ').slice(0, 240)}`
    told.set(key, [...(told.get(key) ?? []), url.slice(url.indexOf('/html/') + 6)])
  }
  const inWords = ([message, on]: [string, string[]]) => `${message}\n    on ${on.length} pages: ${on.slice(0, 3).join(' ')}`
  return { said: `${pages} pages`, found: [...told].map(inWords) }
}

/** Every sheet of every workbook, as LibreOffice reads it. */
async function workbooksByLibreOffice({ workbooks }: Published): Promise<Judgement> {
  if (!isThere('soffice')) return absent('soffice')
  const found: string[] = []
  const told: string[] = []
  for (const workbook of workbooks) {
    const out = join(dirname(workbook), `${basename(workbook, '.xlsx')}-read`)
    mkdirSync(out)
    const profile = `-env:UserInstallation=file://${join(dirname(workbook), 'profile')}`
    const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
    const { code, output } = await ask('soffice', [profile, '--headless', '--convert-to', everySheet, '--outdir', out, workbook])
    const sheets = existsSync(out) ? readdirSync(out) : []
    told.push(`${basename(workbook)}: ${sheets.join(', ')}`)
    if (code !== 0 || sheets.length < 4) found.push(`${basename(workbook)}: ${sheets.length} sheets were read. ${output}`)
    for (const sheet of sheets) {
      const text = readFileSync(join(out, sheet), 'utf8')
      if (/#(?:REF|NAME|VALUE|N\/A)|Err:\d+/.test(text)) found.push(`${sheet}: a cell is an error`)
    }
  }
  return { said: told.join('\n'), found }
}
