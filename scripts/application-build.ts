import { accessSync, constants, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fingerprint, together } from './fingerprint'
import { buildPrograms } from './program-build'
import { type Environment, ROOT, runQuietly } from './run'

const output = join(ROOT, '.next')

/** What a build leaves behind: the server and the programs of an operator, which need nothing else. */
export const STANDALONE = join(output, 'standalone')

const stamps = { application: join(output, 'koers-fingerprint'), programs: join(STANDALONE, 'koers', 'fingerprint') }

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
  'tests',
  'deploy',
  'scripts',
  'test-results',
  'playwright-report',
  'biome.json',
  'vitest.config.ts',
  'playwright.config.ts',
]

/**
 * Builds the application for production, and the programs that start it, unless those there were made of these sources. It needs no database and
 * no environment.
 * @returns whether it did anything.
 * @throws with a sentence when it would have to, in a folder that belongs to somebody else.
 */
export async function buildApplication(dataDir = ''): Promise<boolean> {
  const application = sources(dataDir)
  const programs = together(application, fingerprint(join(ROOT, 'scripts'), isNoSource))
  const did = await unlessMadeOf(application, stamps.application, async () => {
    await runQuietly('next', ['build'], { env: { ...withoutSettings(), NODE_ENV: 'production' } })
    for (const folder of ['.next/static', 'public'])
      if (existsSync(join(ROOT, folder))) cpSync(join(ROOT, folder), join(STANDALONE, folder), { recursive: true })
  })
  const also = await unlessMadeOf(programs, stamps.programs, () => buildPrograms(STANDALONE))
  return did || also
}

async function unlessMadeOf(wanted: string, stamp: string, make: () => Promise<void>): Promise<boolean> {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  requireWritable()
  await make()
  writeFileSync(stamp, wanted)
  return true
}

function sources(dataDir: string) {
  const aside = new Set([...ASIDE, relative(ROOT, dataDir)].map((path) => path.split('/').join(sep)))
  const leaveOut = (path: string) => aside.has(path) || isNoSource(path)
  return together(fingerprint(ROOT, leaveOut), ...builtFor(process))
}

/**
 * On what a build can run: native modules are made for one interface of Node.js, which is the same within a major version, and for one
 * kind of machine. A newer patch of Node.js runs what an older one built.
 */
export const builtFor = ({ versions, platform, arch }: Pick<NodeJS.Process, 'versions' | 'platform' | 'arch'>): string[] => [
  versions.modules,
  platform,
  arch,
]

/** Whether a file has nothing to do with the application, wherever it lies: a backup that somebody made beside it is no other program. */
export const isNoSource = (path: string): boolean =>
  /\.(test\.tsx?|md|tsbuildinfo|backup|unfinished)$/.test(path) || path === 'next-env.d.ts'

// A service runs what somebody else installed: it cannot build, and should not be told of a file that it may not read.
function requireWritable() {
  try {
    accessSync(ROOT, constants.W_OK)
  } catch {
    throw new Error(
      `The application in ${ROOT} has to be built: its sources or its settings in config/ changed, or this is another major version of Node.js than the one that built it. ` +
        'Run npm run build there as the user who installed it, then start again.',
    )
  }
}

// A page that reads a setting while it is being built would freeze it, and work on one machine only.
function withoutSettings(): Environment {
  const ours = Object.keys(process.env).filter((name) => /^(KOERS_|DATABASE_|NEXTAUTH_)/.test(name))
  return Object.fromEntries([...ours, 'PORT', 'HOSTNAME'].map((name) => [name, undefined]))
}
