import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fingerprint, together } from './fingerprint'
import { type Environment, ROOT, runQuietly } from './run'

const output = join(ROOT, '.next')
const stamp = join(output, 'koers-fingerprint')

/** The server that a build leaves behind: it needs nothing of `node_modules`. */
export const STANDALONE = join(output, 'standalone')

// What the application is not made of. A folder that is not named here counts: building once too often is better than
// running yesterday's code.
const ASIDE = [
  '.git',
  '.data',
  '.next',
  'node_modules',
  'prisma/generated',
  'docs',
  'e2e',
  'operations',
  'deploy',
  'scripts',
  'test-results',
  'playwright-report',
  'biome.json',
  'vitest.config.ts',
  'playwright.config.ts',
]

/**
 * Builds the application for production, unless the build there is was made of these sources. It needs no database and
 * no environment; the key only makes that builds on several machines name server actions alike.
 * @returns whether it did anything.
 */
export async function buildApplication({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY }: Environment = {}, dataDir = ''): Promise<boolean> {
  const wanted = sources(dataDir)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  await runQuietly('next', ['build'], { env: { ...withoutSettings(), NODE_ENV: 'production', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } })
  for (const folder of ['.next/static', 'public'])
    if (existsSync(join(ROOT, folder))) cpSync(join(ROOT, folder), join(STANDALONE, folder), { recursive: true })
  writeFileSync(stamp, wanted)
  return true
}

function sources(dataDir: string) {
  const aside = new Set([...ASIDE, relative(ROOT, dataDir)].map((path) => path.split('/').join(sep)))
  const leaveOut = (path: string) => aside.has(path) || /\.(test\.tsx?|md|tsbuildinfo)$/.test(path) || path === 'next-env.d.ts'
  return together(fingerprint(ROOT, leaveOut), process.version, process.platform, process.arch)
}

// A page that reads a setting while it is being built would freeze it, and work on one machine only.
function withoutSettings(): Environment {
  const ours = Object.keys(process.env).filter((name) => /^(KOERS_|DATABASE_|NEXTAUTH_)/.test(name))
  return Object.fromEntries([...ours, 'PORT', 'HOSTNAME'].map((name) => [name, undefined]))
}
