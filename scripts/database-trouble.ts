/** What is wrong with the database, in words for whoever typed a command; undefined when the error is about something else. */
export function databaseTrouble(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'P2021' || code === 'P2022') return 'The database is not up to date. Run npm start once, then try again.'
  if (['P1000', 'P1001', 'P1003', 'ECONNREFUSED', 'ENOTFOUND'].includes(code))
    return 'The database of DATABASE_URL does not answer, or does not let us in.'
  return undefined
}
