import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, together } from './fingerprint'
import { CommandFailed, ROOT, runQuietly } from './run'

const generated = join(ROOT, 'prisma', 'generated')
const stamp = join(generated, '.fingerprint')

/**
 * Generates the database client, unless the one there is belongs to this schema and this Prisma.
 * @returns whether it did anything.
 */
export async function generateClient(): Promise<boolean> {
  const wanted = together(
    fingerprint(join(ROOT, 'prisma', 'schema.prisma')),
    fingerprint(join(ROOT, 'prisma.config.ts')),
    fingerprint(join(ROOT, 'node_modules', 'prisma', 'package.json')),
  )
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  await runQuietly('prisma', ['generate'])
  writeFileSync(stamp, wanted)
  return true
}

/**
 * Makes sure that the migrations build what schema.prisma describes.
 * @param databaseUrl a database with all migrations.
 * @throws with the difference, and the command that writes the migration that is missing.
 */
export async function requireSameSchema(databaseUrl: string): Promise<void> {
  const schema = ['--to-schema', join(ROOT, 'prisma', 'schema.prisma'), '--exit-code']
  try {
    await runQuietly('prisma', ['migrate', 'diff', '--from-config-datasource', ...schema], { env: { DATABASE_URL: databaseUrl } })
  } catch (error) {
    if (!(error instanceof CommandFailed) || error.code !== DIFFERENT) throw error
    const repair = 'Write the migration: npm run db -- prisma migrate dev --name what-changes'
    throw new Error(`The migrations do not build what schema.prisma describes:\n${error.output}\n${repair}`, { cause: error })
  }
}

const DIFFERENT = 2
