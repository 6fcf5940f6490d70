import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { everyDocument, fileName } from '@/lib/document/document.rules'
import { locales } from '@/lib/locale'
import { addresses, addressNames } from '@/lib/open-data/api-address.rules'
import { exampleSlug } from '@/lib/plan/removal.rules'
import { plan as recorded } from '@/prisma/record/record-plan'
import { filesOf } from '../../tests/open-data/archive'
import type { PublishedDocument } from './office-reading'
import type { Sites } from './sites'

/** Where everything is that Koers publishes, asked for once and written to files. */
export type Published = {
  /** Pages as HTML, a file each, under the name of their installation. */
  html: string
  pages: number
  /** The data package, unpacked from its archive. */
  dataPackage: string
  /** The address of the same package. */
  dataPackageUrl: string
  openApi: string
  feeds: string[]
  sitemap: string
  workbooks: string[]
  /** The report of a year as a Word document and as slides, in both languages. */
  documents: PublishedDocument[]
  /** Null when nothing is published at its address. */
  securityTxt: string | null
}

const plan = exampleSlug
const api = `/api/v1/plans/${plan}`
/** Of pages of one kind so many are looked at: the others are made by the same lines. */
const mostOfAKind = 4

/** Asks for it all. @throws when something does not answer as it should. */
export async function publishedBy({ example, record }: Sites, folder: string): Promise<Published> {
  const keep = async (name: string, origin: string, path: string): Promise<string> => {
    const answer = await fetch(origin + path)
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return write(name, Buffer.from(await answer.arrayBuffer()))
  }
  const write = (name: string, bytes: Buffer | string): string => {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
    return file
  }
  let pages = 0
  for (const [name, site] of Object.entries({ example, record }))
    for (const { path, html } of await pagesOf(site.origin, site === record ? recorded.slug : exampleSlug)) {
      write(`html/${name}/${path.slice(1).replaceAll(/[^\w.-]+/g, '_')}.html`, html)
      pages += 1
    }
  const archive = await fetch(`${example.origin}${api}/datapackage.zip`)
  for (const [name, content] of await filesOf(Buffer.from(await archive.arrayBuffer()))) write(`package/${name}`, content)
  const workbooks = addressNames
    .filter((name) => addresses[name].type.includes('sheet'))
    .flatMap((name) => {
      const path = addresses[name].path.replace('[plan]', plan).replace('[year]', '2023').replace('[edition]', '1')
      return locales.map((language) => [`${name}-${language}`, `/api/v1${path}?language=${language}`] as const)
    })
  const edition = await keep('reports/edition.json', example.origin, `${api}/reports/2023/1`)
  const sha256 = createHash('sha256').update(readFileSync(edition)).digest('hex')
  const wanted = everyDocument(['DOCX', 'PPTX']).map(({ format, locale }) => ({
    locale,
    name: fileName({ plan, year: 2023, number: 1 }, locale, format),
  }))
  const security = await fetch(`${example.origin}/.well-known/security.txt`)
  return {
    html: join(folder, 'html'),
    pages,
    dataPackage: join(folder, 'package', 'datapackage.json'),
    dataPackageUrl: `${example.origin}${api}/datapackage.json`,
    openApi: await keep('openapi.json', example.origin, '/api/v1/openapi.json'),
    feeds: [
      await keep('feed-nl.atom', example.origin, `/nl/${plan}/feed.atom`),
      await keep('feed-en.atom', example.origin, `/en/${plan}/feed.atom`),
    ],
    sitemap: await keep('sitemap.xml', record.origin, '/sitemap.xml'),
    workbooks: await Promise.all(workbooks.map(([name, path]) => keep(`workbooks/${name}.xlsx`, example.origin, path))),
    documents: await Promise.all(
      wanted.map(async ({ locale, name }) => ({
        file: await keep(`reports/${name}`, example.origin, `/${locale}/${plan}/reports/2023/1/${name}`),
        locale,
        edition,
        sha256,
      })),
    ),
    securityTxt: security.ok ? await security.text() : null,
  }
}

/** The public pages that links lead to, some of each kind, and what is said where nothing is. */
async function pagesOf(origin: string, plan: string): Promise<{ path: string; html: string }[]> {
  const waiting = ['/nl', '/en', '/nl/sign-in', `/nl/${plan}/actions?q=nergens`, `/en/${plan}/actions?year=vorig`, `/nl/${plan}/nergens`]
  const seen = new Set(waiting)
  const ofKind = new Map<string, number>()
  const found: { path: string; html: string }[] = []
  for (const path of waiting) {
    const answer = await fetch(origin + path, { headers: { accept: 'text/html' } })
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
    const html = await answer.text()
    found.push({ path, html })
    for (const [, href = ''] of html.matchAll(/ href="(\/(?:nl|en)[^"#]*)/g)) {
      const next = href.replaceAll('&amp;', '&')
      const kind = kindOf(next)
      if (seen.has(next) || next.includes('/manage') || (ofKind.get(kind) ?? 0) >= mostOfAKind) continue
      seen.add(next)
      ofKind.set(kind, (ofKind.get(kind) ?? 0) + 1)
      waiting.push(next)
    }
  }
  return found
}

/** Pages of one kind differ in what they are about: their language, the part of the site, how deep they lie, and what is asked. */
function kindOf(href: string): string {
  const { pathname, searchParams } = new URL(href, 'http://127.0.0.1')
  const [, language, of, part, ...deeper] = pathname.split('/')
  return [language, of, part, deeper.length, ...searchParams.keys()].join(' ')
}
