import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const refused: [path: string, imported: string][] = [
  ['app/[locale]/page.tsx', '@/lib/db'],
  ['app/[locale]/[plan]/manage/years/[year]/submit.ts', '@/prisma/generated/client'],
  ['app/[locale]/[plan]/manage/years/[year]/page.tsx', '@/lib/status/commands'],
  ['app/[locale]/[plan]/(public)/page.tsx', '@/lib/session'],
  ['app/[locale]/[plan]/(public)/actions/page.tsx', '@/lib/db'],
  ['components/action-list.tsx', '@/lib/plan/queries'],
  ['components/action-list.tsx', '@/app/page'],
  ['components/ui/button.tsx', '@/lib/status/rules'],
  ['components/ui/button.tsx', '@/lib/search/rules'],
  ['lib/status/commands.ts', 'next/cache'],
  ['lib/search/queries.ts', 'next/cache'],
  ['lib/status/commands.ts', 'react'],
  ['lib/status/queries.ts', '@/lib/session'],
  ['lib/year/commands.ts', '../form'],
  ['lib/status/rules.ts', '../db'],
  ['lib/report/edition/rules.ts', './queries'],
  ['lib/report/edition/schema.ts', '@/lib/db'],
]

const allowed: [path: string, imported: string][] = [
  ['app/[locale]/[plan]/manage/years/[year]/submit.ts', '@/lib/status/commands'],
  ['app/api/v1/plans/[plan]/route.ts', '@/lib/plan/queries'],
  ['app/[locale]/[plan]/(public)/page.tsx', '@/lib/plan/queries'],
  ['components/action-list.tsx', '@/lib/status/rules'],
  ['lib/status/commands.ts', '../db'],
  ['lib/status/rules.ts', '../year/rules'],
]

const folder = mkdtempSync(join(tmpdir(), 'koers-boundaries-'))
const placed = (path: string, imported: string) =>
  join(dirname(path), imported.replaceAll(/[^a-z]+/g, '-'), path.slice(dirname(path).length + 1))
let report = ''

// Each case becomes a file in a copy of the tree's shape, linted with the project's own configuration.
// rules.ts and the like keep their name, so each case has a folder of its own.
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
  const nouns = readdirSync('lib', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  const held = readFileSync('biome.json', 'utf8')
  expect(nouns.filter((noun) => !held.includes(`"lib/${noun}/**"`) || !held.includes(`"@/lib/${noun}/**"`))).toEqual([])
})
it.each(refused)('%s may not import %s', (path, imported) => expect(report).toContain(placed(path, imported)))
it.each(allowed)('%s may import %s', (path, imported) => expect(report).not.toContain(placed(path, imported)))
