import { headersEverywhere, longestForm } from './lib/web/headers-everywhere.js'
import { inFront, languages, publicPages } from './lib/web/public-pages.js'

process.env.NEXT_TELEMETRY_DISABLED = '1'

// The API answers data only. Pages get their policy, with its nonce, in lib/web/told-to-page.ts. lib/web/front.ts gives it its name, where a route has none.
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

// A figure that others show in their pages is the one thing that may be framed: its own policy says by whom (lib/web/embed.ts).
const framed = 'X-Frame-Options'
const embeds = `(?:${languages})/[a-z0-9-]+/embed/`

const kept = [{ key: 'Cache-Control', value: inFront }]

const typesetting = [
  './lib/document/typst/*.typ',
  './lib/text/typeset-worker.js',
  './node_modules/@myriaddreamin/typst-ts-node-compiler*/**',
  './node_modules/@expo-google-fonts/inter/{300Light,400Regular,400Regular_Italic,500Medium,600SemiBold,600SemiBold_Italic}/*.ttf',
  './node_modules/@expo-google-fonts/noto-sans*/{400Regular,600SemiBold}/*.ttf',
  './node_modules/@expo-google-fonts/noto-emoji/400Regular/*.ttf',
]

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
  // and what a thread of its own sets documents with, which nothing imports
  outputFileTracingIncludes: { '/api/*': ['./prisma/migrations/*/migration.sql', ...typesetting] },
  // a library for pictures that Next brings along, and that makes none here
  outputFileTracingExcludes: { '*': ['node_modules/sharp/**', 'node_modules/@img/**'] },
  serverExternalPackages: ['@node-rs/argon2', '@resvg/resvg-js', 'docx', 'pg', 'pino', 'pptxgenjs'],
  async rewrites() {
    return [
      // asked for by browsers that have not read the page yet
      { source: '/favicon.ico', destination: '/icon.svg' },
      // An unknown first part would be taken for a language. No plan is called "-", so there the catch-all answers 404.
      { source: `/:first((?!(?:${languages}|api|_next)(?:/|$))[^/]+)/:rest*`, destination: '/nl/-/-/:first/:rest*' },
    ]
  },
  async headers() {
    return [
      { source: '/:path*', headers: headersEverywhere.filter(({ key }) => key !== framed) },
      { source: `/((?!${embeds}).*)`, headers: headersEverywhere.filter(({ key }) => key === framed) },
      { source: '/api/:path*', headers: api },
      { source: '/api/v1/:path*', headers: openData },
      { source: `/:locale(${languages})/:plan/feed.atom`, headers: openData },
      { source: `/:locale(${languages})/:plan/:kind(figures|embed)/:rest*`, headers: openData },
      { source: `/:locale(${languages})/:plan/reports/:year/:edition/:file`, headers: openData },
      ...publicPages.map((source) => ({ source, headers: kept })),
      { source: '/:locale/set-password/:token', headers: keyInAddress },
    ]
  },
}

export default config
