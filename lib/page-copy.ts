import { createHash, createHmac } from 'node:crypto'
import { today } from './dates'
import { isPublicPage } from './public-pages.js'
import { partHeader } from './request-header'

/** What a process knows once for all requests. Next bundles what starts the server apart from what answers. */
type Basis = {
  /** Answers a version of everything that public pages show. */
  dataVersion: () => Promise<string>
  /** A build renders the same data in its own way. */
  build: string
  /** The address of the installation, which pages and their links name. */
  origin: string
  secret: string
}
const shared = globalThis as typeof globalThis & { koersPageBasis?: Basis }

/** From now on public pages get a tag by which a browser can ask whether its copy is still right. */
export function tagPages(basis: Basis): void {
  shared.koersPageBasis = basis
}

/** A version of everything that public pages show and of how this build shows it; null while nobody can say whether it changed. */
export async function currentVersion(): Promise<string | null> {
  const basis = shared.koersPageBasis
  if (!basis) return null
  const version = await basis.dataVersion().catch(() => null) // what is made instead will tell, and is logged
  return version && [basis.build, basis.origin, version].join('\n')
}

const mark = 'W/"page-'

export type PageCopy = {
  /** The tag of the page as it is now. Weak: two copies say the same, whatever the order of their bytes. */
  tag: string
  /** 36 signs for its policy, the same in every copy with this tag: so the policy that comes with one fits all of them. */
  nonce: string
  /** Whether the visitor has this copy already. */
  known: boolean
}

/**
 * The copy of a public page that an anonymous visitor is about to get; null for everything else, and while the database does not answer.
 * The version is read before the page is made: a change in between makes a page that is newer than its tag, never an older one.
 */
export async function publicCopy(request: Pick<Request, 'method' | 'headers'>, path: string, search: string): Promise<PageCopy | null> {
  const basis = shared.koersPageBasis
  const { headers, method } = request
  const readsPage = (method === 'GET' || method === 'HEAD') && isPublicPage(path) && !path.endsWith('/reports/verification')
  const isSomebody = /\bkoers-/.test(headers.get('cookie') ?? '') || headers.has('authorization')
  // a part of a page is at the same address: with the tag of the page, whoever has one would be told that it is the other
  const isPart = headers.get(partHeader) === 'yes'
  if (!basis || !readsPage || isSomebody || isPart) return null
  const version = await currentVersion()
  if (version === null) return null
  const name = [version, today(), path + search].join('\n')
  const tag = `${mark}${createHash('sha256').update(name).digest('base64url')}"`
  const nonce = createHmac('sha256', basis.secret).update(`nonce\n${name}`).digest('base64url').slice(0, 36)
  const given = headers.get('if-none-match')?.split(',') ?? []
  return { tag, nonce, known: given.some((one) => one.trim() === tag) }
}

/** Whether a tag is one of these: an answer that is no page, or sets a cookie, must not keep it. */
export const isPageTag = (tag: unknown): boolean => typeof tag === 'string' && tag.startsWith(mark)
