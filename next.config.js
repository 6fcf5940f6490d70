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

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  images: { unoptimized: true },
  devIndicators: false,
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino'],
  async headers() {
    return [
      { source: '/:path*', headers: everywhere },
      { source: '/api/:path*', headers: api },
      { source: '/:locale/set-password/:token', headers: keyInAddress },
    ]
  },
}

export default config
