/** A session ends this many hours after signing in, however busy it was: a working day. */
export const sessionHours = 8

/** When somebody signed in is kept this long, to look into a misuse; then it is nobody's business any more. */
export const keptDays = 90

const browsers: [name: string, mark: RegExp][] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|Chromium)\//],
  ['Safari', /\bSafari\//],
]
const systems: [name: string, mark: RegExp][] = [
  ['Windows', /\bWindows\b/],
  ['iOS', /\b(?:iPhone|iPad|iPod)\b/],
  ['Android', /\bAndroid\b/],
  ['macOS', /\bMac OS X\b|\bMacintosh\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
]

/** What a browser says it is, as far as a person needs it to recognise their own; null where it does not say so. */
export function browserOf(userAgent: string | null): { browser: string | null; system: string | null } {
  const first = (known: typeof browsers) => known.find(([, mark]) => mark.test(userAgent ?? ''))?.[0] ?? null
  return { browser: first(browsers), system: first(systems) }
}
