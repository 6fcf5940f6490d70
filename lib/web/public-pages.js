// In JavaScript, because next.config.js reads it as it stands.

/** The languages of pages, as a pattern for addresses: those of `lib/locale.ts`, which a test compares. */
export const languages = 'nl|en'

/** First parts of an address that are not the name of a plan: signing in, one's own account, and pages about the site. */
export const besidePlans = ['accessibility', 'account', 'cookies', 'plans', 'privacy', 'set-password', 'sign-in', 'sign-out']

/** Parts of a plan that everybody may read. Named one by one: what is not on this list is never kept by anybody. */
const sections = [
  'about',
  'flagships',
  'goals',
  'actions',
  'organisations',
  'matrix',
  'obstacles',
  'indicators',
  'reports',
  'compare',
  'timeline',
  'search',
  'data',
]

/** A document of an edition is a file: it says itself how long it is kept, by its own tag. */
const file = 'reports/[^/]+/[^/]+/[^/]+'

/** The same pages as patterns of Next. */
export const publicPages = [
  `/:locale(${languages})`,
  `/:locale(${languages})/:plan((?!(?:${besidePlans.join('|')})$)[a-z0-9-]+)`,
  `/:locale(${languages})/:plan((?!(?:${besidePlans.join('|')})/)[a-z0-9-]+)/:section(${sections.filter((section) => section !== 'reports').join('|')})/:rest*`,
  `/:locale(${languages})/:plan((?!(?:${besidePlans.join('|')})/)[a-z0-9-]+)/reports/:year?/:edition?`,
]

const path = new RegExp(
  `^/(?:${languages})(?:/(?!(?:${besidePlans.join('|')})(?:/|$))[a-z0-9-]+(?:/(?!${file})(?:${sections.join('|')})(?:/.*)?)?)?$`,
)

/**
 * Whether a path is one of the public pages: the same for everyone.
 * @param {string} pathname
 */
export const isPublicPage = (pathname) => path.test(pathname)

/** What is public is the same for everyone, so a cache in front may hand out one answer for 15 seconds: that carries the crowds. */
export const inFront = 'public, max-age=0, s-maxage=15, must-revalidate'

/** What was made for one reader alone is for nobody else, whatever its address says. */
export const forOne = 'private, no-cache'
