import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { plumbing } from '@/scripts/house-measures'

const refused: [path: string, imported: string][] = [
  ['app/[locale]/page.tsx', '@/lib/db'],
  ['app/[locale]/[plan]/manage/years/[year]/submit.ts', '@/prisma/generated/client'],
  ['app/[locale]/[plan]/manage/years/[year]/page.tsx', '@/lib/status/entry.commands'],
  ['app/[locale]/[plan]/(public)/page.tsx', '@/lib/session'],
  ['app/[locale]/[plan]/(public)/actions/page.tsx', '@/lib/db'],
  ['components/action/action-list.tsx', '@/lib/plan/plan.queries'],
  ['components/action/action-list.tsx', '@/app/page'],
  ['components/ui/button.tsx', '@/lib/status/status.rules'],
  ['components/ui/button.tsx', '@/lib/search/search.rules'],
  ['lib/status/entry.commands.ts', 'next/cache'],
  ['lib/search/search.queries.ts', 'next/cache'],
  ['lib/status/entry.commands.ts', 'react'],
  ['lib/status/ledger.queries.ts', '@/lib/session'],
  ['lib/year/year.commands.ts', '../form'],
  ['lib/status/status.rules.ts', '../db'],
  ['lib/report/edition.rules.ts', './edition.queries'],
  ['lib/report/edition.schema.ts', '@/lib/db'],
]

const allowed: [path: string, imported: string][] = [
  ['app/[locale]/[plan]/manage/years/[year]/submit.ts', '@/lib/status/entry.commands'],
  ['app/api/v1/plans/[plan]/route.ts', '@/lib/plan/plan.queries'],
  ['app/[locale]/[plan]/(public)/page.tsx', '@/lib/plan/plan.queries'],
  ['components/action/action-list.tsx', '@/lib/status/status.rules'],
  ['lib/status/entry.commands.ts', '../db'],
  ['lib/status/status.rules.ts', '../year/year.rules'],
]

const folder = mkdtempSync(join(tmpdir(), 'koers-boundaries-'))
const placed = (path: string, imported: string) =>
  join(dirname(path), imported.replaceAll(/[^a-z]+/g, '-'), path.slice(dirname(path).length + 1))
let report = ''

// Each case becomes a file in a copy of the tree's shape, linted with the project's own configuration.
// Cases may be of one file, so each has a folder of its own.
beforeAll(() => {
  cpSync('biome.json', join(folder, 'biome.json'))
  for (const [path, imported] of [...refused, ...allowed]) {
    const target = join(folder, placed(path, imported))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, `import { x } from '${imported}'\n\nexport const y = x\n`)
  }
  const arguments_ = ['lint', '--only=style/noRestrictedImports', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=github', '.']
  report = spawnSync(resolve('node_modules/.bin/biome'), arguments_, { cwd: folder, encoding: 'utf8' }).stdout
})
afterAll(() => rmSync(folder, { recursive: true }))

it('every noun of the plan is held to what a noun may import', () => {
  const folders = readdirSync('lib', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  const nouns = folders.filter((folder) => !plumbing.includes(folder))
  const held = readFileSync('biome.json', 'utf8')
  expect(nouns.filter((noun) => !held.includes(`"lib/${noun}/**"`) || !held.includes(`"@/lib/${noun}/**"`))).toEqual([])
})
it.each(refused)('%s may not import %s', (path, imported) => expect(report).toContain(placed(path, imported)))
it.each(allowed)('%s may import %s', (path, imported) => expect(report).not.toContain(placed(path, imported)))
