/** A session as far as it matters whether it is open. */
type Lasting = { endedAt: Date | null; expiresAt: Date; lastUsedAt: Date }

/** Whether a session is open: nobody ended it, its hours are not over, and it was used within `idleMinutes`. */
export const isOpen = ({ endedAt, expiresAt, lastUsedAt }: Lasting, now: Date, idleMinutes: number): boolean =>
  endedAt === null && expiresAt > now && lastUsedAt > idleSince(now, idleMinutes)

/** The same as `isOpen`, to look for. */
export const openSessions = (now: Date, idleMinutes: number) => ({
  endedAt: null,
  expiresAt: { gt: now },
  lastUsedAt: { gt: idleSince(now, idleMinutes) },
})

/** Whoever used a session last before this moment was away for too long. */
const idleSince = (now: Date, idleMinutes: number): Date => new Date(now.getTime() - idleMinutes * 60_000)

/** Use is written down at most once in this many seconds: every request counts, and hardly any writes. */
export const useWrittenSeconds = 60

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
