/** The id a reverse proxy gave, so that its log and ours can be laid side by side; else a new one. */
export function requestId(given: string | null | undefined): string {
  return given && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID()
}
