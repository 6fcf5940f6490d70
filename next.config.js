process.env.NEXT_TELEMETRY_DISABLED = '1'

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()' },
  // browsers ignore this line over plain http, so it does no harm on a laptop
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
]

// The API answers data only. Pages get their policy, with its nonce, in proxy.ts.
const api = [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }]

// The address of this page is a key: no request made from it may name it. `no-referrer` would hide the origin of its form too,
// and a form of unknown origin is refused.
const keyInAddress = [{ key: 'Referrer-Policy', value: 'strict-origin' }]

// Anybody's page may read the open data, with what it needs to ask for the next page or to ask again.
const openData = [
  { key: 'Access-Control-Allow-Origin', value: '*' },
  { key: 'Access-Control-Expose-Headers', value: 'ETag, Link, Retry-After' },
  { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
]

/** First parts of an address that are not the name of a plan: signing in, one's own account, and pages about the site. */
export const besidePlans = ['accessibility', 'account', 'cookies', 'privacy', 'set-password', 'sign-in', 'sign-out']

// Public pages are the same for everyone, so a cache in front may hand out one answer for 15 seconds: that carries the crowds.
// Named one by one: a page that is not on this list is never kept.
const publicPages = [
  '/:locale(nl|en)',
  `/:locale(nl|en)/:plan((?!(?:${besidePlans.join('|')})$)[a-z0-9-]+)`,
  `/:locale(nl|en)/:plan((?!(?:${besidePlans.join('|')})/)[a-z0-9-]+)/:section(flagships|goals|actions|organisations|matrix|obstacles|indicators|reports|compare|timeline|search|data)/:rest*`,
]
const kept = [{ key: 'Cache-Control', value: 'public, max-age=0, s-maxage=15, must-revalidate' }]

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  images: { unoptimized: true },
  devIndicators: false,
  // `npm test` checks the types, of the tests too: what those need is not there where only the application is installed
  typescript: { ignoreBuildErrors: true },
  // a file to import is at most 5 MB; one that is a little larger still gets a sentence instead of an error page
  experimental: { serverActions: { bodySizeLimit: '9mb' } },
  // what the database should have: asked for by /api/health and /api/ready
  outputFileTracingIncludes: { '/api/*': ['./prisma/migrations/*/migration.sql'] },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino'],
  async rewrites() {
    // asked for by browsers that have not read the page yet
    return [{ source: '/favicon.ico', destination: '/icon.svg' }]
  },
  async headers() {
    return [
      { source: '/:path*', headers: everywhere },
      { source: '/api/:path*', headers: api },
      { source: '/api/v1/:path*', headers: openData },
      { source: '/:locale(nl|en)/:plan/feed.atom', headers: openData },
      ...publicPages.map((source) => ({ source, headers: kept })),
      { source: '/:locale/set-password/:token', headers: keyInAddress },
    ]
  },
}

export default config
