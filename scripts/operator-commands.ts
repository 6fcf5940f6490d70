/**
 * What an operator runs beside a living application: `npm run <name> -- …` in a checkout and beside a build, `koers <name>` on a server. A
 * command reads the words after its name from `process.argv`, and finds its database in DATABASE_URL.
 */
export const operatorCommands = {
  user: () => import('./user'),
  claims: () => import('./claims'),
  example: () => import('./example'),
  verify: () => import('./verify'),
  backup: () => import('./backup'),
  restore: () => import('./restore'),
} satisfies Record<string, () => Promise<unknown>>
