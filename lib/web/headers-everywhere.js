/** What every answer says to guard who reads it, whether Next makes it or `lib/web/front.ts`. JavaScript, because next.config.js reads it too. */
export const headersEverywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()' },
  // browsers ignore this line over plain http, so it does no harm on a laptop
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
]

/** As many bytes as a form may have. A file to import is at most 5 MB; one that is a little larger still gets a sentence instead of an error page. */
export const longestForm = 9 * 1024 * 1024
