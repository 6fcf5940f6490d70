// In JavaScript, because next.config.js reads it as it stands.

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

/** The same pages as patterns of Next. */
export const publicPages = [
  '/:locale(nl|en)',
  `/:locale(nl|en)/:plan((?!(?:${besidePlans.join('|')})$)[a-z0-9-]+)`,
  `/:locale(nl|en)/:plan((?!(?:${besidePlans.join('|')})/)[a-z0-9-]+)/:section(${sections.join('|')})/:rest*`,
]

const path = new RegExp(`^/(?:nl|en)(?:/(?!(?:${besidePlans.join('|')})(?:/|$))[a-z0-9-]+(?:/(?:${sections.join('|')})(?:/.*)?)?)?$`)

/**
 * Whether a path is one of the public pages: the same for everyone.
 * @param {string} pathname
 */
export const isPublicPage = (pathname) => path.test(pathname)
