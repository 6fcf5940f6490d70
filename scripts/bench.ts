// npm run bench: how fast Koers is, as ratios within one run. The measuring happens in a copy of the sources with two pages more, an empty one and one
// of as many plain elements as the address says: the application itself ships no page for this.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { generateClient } from './prisma'
import { ROOT, run } from './run'
import { step } from './steps'

/** What is measured of the application as an operator runs it; everything else that is asked for is the name of a page. */
const runningParts = ['documents', 'statements', 'save', 'kept', 'nginx', 'crowd', 'crash', 'sizes', 'earlier']
const isRunningPart = (name: string) => runningParts.includes(name.split('=')[0] ?? '')
const copy = mkdtempSync(join(tmpdir(), 'koers-bench-'))
const pages = {
  empty: `import { connection } from 'next/server'

export default async function Page() {
  await connection()
  return null
}
`,
  'empty/[elements]': `import { connection } from 'next/server'

export default async function Page({ params }: { params: Promise<{ elements: string }> }) {
  await connection()
  const { elements } = await params
  return Array.from({ length: Number(elements) }, (_, place) => <p key={place} className="py-2">Element {place}</p>)
}
`,
}

try {
  await step('Generating the database client', generateClient)
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: ROOT, encoding: 'utf8' })
  for (const file of files.split('\0').filter(Boolean)) cpSync(join(ROOT, file), join(copy, file))
  const client = join('prisma', 'generated')
  cpSync(join(ROOT, client), join(copy, client), { recursive: true })
  // links to the same files: a copy would take a minute, and the bundler refuses a linked folder
  execFileSync('cp', ['-al', join(ROOT, 'node_modules'), copy])
  for (const [folder, source] of Object.entries(pages)) {
    const page = join(copy, 'app', '[locale]', folder, 'page.tsx')
    mkdirSync(dirname(page), { recursive: true })
    writeFileSync(page, source)
  }
  const asked = process.argv.slice(2)
  const measured = asked.filter((name) => !isRunningPart(name))
  const measure = (file: string, names: string[]) => run('tsx', ['--conditions=react-server', `bench/${file}.ts`, ...names], { cwd: copy })
  if (asked.length === 0 || measured.length > 0) await measure('measure', measured)
  if (asked.length === 0 || measured.length < asked.length) await measure('running', asked.filter(isRunningPart))
} finally {
  rmSync(copy, { recursive: true, force: true })
}
