import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { CommandFailed, ROOT, run, runQuietly } from '../run'

// Exactly these, so that a finding is about what Koers publishes and not about a newer program.
const packages = {
  '@redocly/cli': '2.77.0',
  '@seriousme/openapi-schema-validator': '2.11.0',
  datapackage: '1.1.10',
  feedsmith: '3.0.1',
  'frictionless.js': '0.13.4',
  'openapi-typescript': '7.13.0',
  sitemap: '9.0.1', // brings the schema of sitemaps.org
  'vnu-jar': '26.9.27',
}

/** Programs of the system, by what Debian calls them. */
const debian = {
  xmllint: 'libxml2-utils',
  soffice: 'libreoffice-calc libreoffice-impress libreoffice-writer',
  pdftotext: 'poppler-utils',
  java: 'default-jre-headless',
}

/** Where the programs of npm are: kept for the next time, apart from what Koers depends on. */
export const TOOLS = join(ROOT, '.data', 'outside')
export const modules = join(TOOLS, 'node_modules')

/** Fetches what is not there yet; as root also what Debian has. The check that needs it reports what is missing then. */
export async function requireTools(): Promise<void> {
  mkdirSync(TOOLS, { recursive: true })
  const description = JSON.stringify({ private: true, type: 'module', dependencies: packages }, null, 2)
  const file = join(TOOLS, 'package.json')
  if (!existsSync(modules) || !existsSync(file) || readFileSync(file, 'utf8') !== description) {
    writeFileSync(file, description)
    await runQuietly('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'], { cwd: TOOLS })
  }
  const absent = Object.entries(debian).flatMap(([program, name]) => (isThere(program) ? [] : [name]))
  if (absent.length === 0 || process.getuid?.() !== 0) return
  try {
    await run('sh', ['-c', `apt-get update -q && apt-get install -q --yes --no-install-recommends ${absent.join(' ')}`], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    })
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
  }
}

/** Whether the system has a program. */
export const isThere = (program: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))

/** How to get a program that is not there. */
export const howToGet = (program: string): string =>
  `there is no ${program} on this machine${program in debian ? ` (Debian: ${debian[program as keyof typeof debian]})` : ''}`

export type Said = { code: number; output: string }

/** Runs a program and keeps what it says, also when it is not content. */
export async function ask(command: string, args: string[], cwd: string = TOOLS): Promise<Said> {
  try {
    return { code: 0, output: await runQuietly(command, args, { cwd, env: { REDOCLY_TELEMETRY: 'off', NO_COLOR: '1' } }) }
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
    return { code: error.code, output: error.output }
  }
}
