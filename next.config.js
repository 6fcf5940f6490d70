import { headersEverywhere, longestForm } from './lib/headers-everywhere.js'
import { publicPages } from './lib/public-pages.js'

process.env.NEXT_TELEMETRY_DISABLED = '1'

// The API answers data only. Pages get their policy, with its nonce, in proxy.ts. lib/front.ts gives it its name, where a route has no policy of its own.
const api = [{ key: 'X-Koers-Policy', value: "default-src 'none'; frame-ancestors 'none'" }]

// The address of this page is a key: no request made from it may name it. `no-referrer` would hide the origin of its form too,
// and a form of unknown origin is refused.
const keyInAddress = [{ key: 'Referrer-Policy', value: 'strict-origin' }]

// Anybody's page may read the open data, with what it needs to ask for the next page or to ask again.
const openData = [
  { key: 'Access-Control-Allow-Origin', value: '*' },
  { key: 'Access-Control-Expose-Headers', value: 'ETag, Link, Retry-After' },
  { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
]

// Public pages are the same for everyone, so a cache in front may hand out one answer for 15 seconds: that carries the crowds.
const kept = [{ key: 'Cache-Control', value: 'public, max-age=0, s-maxage=15, must-revalidate' }]

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  images: { unoptimized: true },
  devIndicators: false,
  // what a page says of itself belongs in its head: Next sends it after the page when that is sooner, to all but the clients named here
  htmlLimitedBots: /.*/,
  // `npm test` checks the types, of the tests too: what those need is not there where only the application is installed
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: longestForm } },
  // what the database should have: asked for by /api/health and /api/ready
  outputFileTracingIncludes: { '/api/*': ['./prisma/migrations/*/migration.sql'] },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino'],
  async rewrites() {
    return [
      // asked for by browsers that have not read the page yet
      { source: '/favicon.ico', destination: '/icon.svg' },
      // An unknown first part would be taken for a language. No plan is called "-", so there the catch-all answers 404. Here and not in
      // proxy.ts: that can only name a whole address, which Next would then ask for over a connection to itself.
      { source: '/:first((?!(?:nl|en|api|_next)(?:/|$))[^/]+)/:rest*', destination: '/nl/-/-/:first/:rest*' },
    ]
  },
  async headers() {
    return [
      { source: '/:path*', headers: headersEverywhere },
      { source: '/api/:path*', headers: api },
      { source: '/api/v1/:path*', headers: openData },
      { source: '/:locale(nl|en)/:plan/feed.atom', headers: openData },
      ...publicPages.map((source) => ({ source, headers: kept })),
      { source: '/:locale/set-password/:token', headers: keyInAddress },
    ]
  },
}

export default config
