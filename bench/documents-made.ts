// In a process of its own, so that its memory is that of making documents and nothing else: every document of one edition, told as JSON.
import { performance } from 'node:perf_hooks'
import { db } from '@/lib/db'
import { makeDocuments } from '@/lib/document/document-maker.queries'
import { composeEdition } from '@/lib/report/edition.rules'
import { composedContent } from '@/lib/report/edition.schema'
import { readFacts } from '@/lib/report/edition-facts.queries'

const [slug = '', year = ''] = process.argv.slice(2)
const plan = await db.plan.findUniqueOrThrow({ where: { slug }, select: { id: true } })
const facts = await readFacts(db, plan.id, Number(year))
if (!facts) throw new Error(`${slug} has no year ${year}`)
const content = composedContent.parse(composeEdition(facts, { number: 1, publishedAt: new Date(), erratum: null }))

const idle = process.memoryUsage.rss()
const seconds: number[] = []
const processor: number[] = []
let bytes = 0
for (let time = 0; time < 3; time++) {
  const before = process.cpuUsage()
  const start = performance.now()
  const made = await makeDocuments(content, { sha256: '0'.repeat(64), origin: 'https://koers.example' })
  seconds.push((performance.now() - start) / 1000)
  const used = process.cpuUsage(before)
  processor.push((used.user + used.system) / 1e6)
  bytes = made.reduce((sum, one) => sum + one.bytes.length, 0)
}
// the most that it ever had, in kB
const most = process.resourceUsage().maxRSS * 1024
console.log(JSON.stringify({ seconds, processor, bytes, above: (most - idle) / 1024 / 1024 }))
process.exit(0)
