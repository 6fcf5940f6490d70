import { getPublicLeadIndicator } from '@/lib/indicator/lead-indicator.queries'
import { getActionsDocument, wholeList } from '@/lib/open-data/action-data.queries'
import { getPublicPlan } from '@/lib/plan/plan.queries'
import { getPublicLedger } from '@/lib/status/ledger.queries'
import { onServer } from '../scripts/databases'
import { statementsOf } from './statements'

/** A node of a plan, as PostgreSQL explains it: rows are those of one loop. */
type Node = { 'Node Type': string; 'Actual Rows': number; 'Actual Loops': number; 'Rows Removed by Filter'?: number; Plans?: Node[] }
type Explained = { Plan: Node; 'Execution Time': number; 'Planning Time': number }

/** What one statement took of PostgreSQL. */
export type Cost = { milliseconds: number; scanned: number; returned: number; statement: string }

/** Rows that the scans of a plan looked at, again for every time they were looked at. */
export function rowsScanned(node: Node): number {
  const own = node['Node Type'].includes('Scan') ? (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'] : 0
  return own + (node.Plans ?? []).reduce((sum, one) => sum + rowsScanned(one), 0)
}

async function explain(url: string, { text, values }: { text: string; values: unknown[] }): Promise<Cost> {
  const [row] = await onServer(url, (query) => query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, values))
  if (!row) throw new Error('PostgreSQL explained nothing')
  const [explained] = row['QUERY PLAN'] as [Explained]
  const statement = text.replaceAll(/\s+/g, ' ').slice(0, 90)
  const milliseconds = explained['Execution Time'] + explained['Planning Time']
  return { milliseconds, scanned: rowsScanned(explained.Plan), returned: explained.Plan['Actual Rows'], statement }
}

/** The statements of what the home page and the list of actions read of a plan: their time in PostgreSQL, and rows looked at beside rows returned. */
export async function measureStatements(url: string, slug: string): Promise<Map<string, Cost[]>> {
  const plan = await getPublicPlan(slug)
  if (!plan) throw new Error(`There is no plan ${slug}`)
  const reads = {
    'the ledger': () => getPublicLedger(plan.id),
    'the lead indicator': () => getPublicLeadIndicator(plan.id),
    'the list of actions': () => getActionsDocument(plan, wholeList, { limit: 100, after: null, next: () => '' }, 'http://localhost'),
  }
  const costs = new Map<string, Cost[]>()
  for (const [name, read] of Object.entries(reads)) {
    const sent = await statementsOf(async () => void (await read()))
    const asked = sent.filter(({ text }) => /^\s*(?:SELECT|WITH)\b/i.test(text))
    costs.set(name, [])
    for (const statement of asked) costs.get(name)?.push(await explain(url, statement))
  }
  return costs
}

/** Prints them, the slowest first. */
export function printStatements(costs: Map<string, Cost[]>): void {
  console.log('\nStatements: ms in PostgreSQL (planned and run), rows scanned, rows returned')
  for (const [name, found] of costs) {
    const total = found.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
    console.log(`  ${name}: ${found.length} statements, ${total.toFixed(1)} ms`)
    for (const { milliseconds, scanned, returned, statement } of found.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 4))
      console.log(
        `    ${milliseconds.toFixed(1).padStart(7)} ${scanned.toFixed(0).padStart(8)} ${returned.toFixed(0).padStart(8)}  ${statement}`,
      )
  }
}
