// npm run sample -- list | remove [--yes]: the labelled sample, from the command line of the server.
import { createInterface } from 'node:readline/promises'
import { getTranslator } from '@/lib/i18n'
import { removeSample } from '@/lib/sample/commands'
import { listSampleRows, type SampleRows } from '@/lib/sample/queries'
import type { SampleKind } from '@/lib/sample/rules'
import { commandLine } from '@/lib/user/rules'
import { Mistake, runCommand, wordsIn } from './command-line'

const usage = `The labelled sample of this installation.

  npm run sample -- list             What is sample, and what removing it would take away.
  npm run sample -- remove           The same list, a question, and then the removal. Real data stay.
  npm run sample -- remove --yes     Without the question.
`

const word = getTranslator('en', 'sample')
const lines = (counts: { kind: SampleKind; count: number }[]) =>
  counts.map(({ kind, count }) => `${String(count).padStart(8)}  ${word(`kinds.${kind}`, { count })}`).join('\n')

function tell({ going, staying }: SampleRows) {
  if (going.length === 0) return console.log(word('none'))
  console.log(`${word('goes')}\n${lines(going)}`)
  for (const { slug } of staying.organisations) console.log(word('staysOrganisation', { name: slug }))
  for (const year of staying.years) console.log(word('staysYear', { year: String(year) }))
  for (const year of staying.reports) console.log(word('staysReport', { year: String(year) }))
}

async function agreed(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('\nThis cannot be undone. Type "remove" to remove the sample: ')
  terminal.close()
  return answer.trim() === 'remove'
}

await runCommand(async (args) => {
  const { values, positionals } = wordsIn(usage, { args, allowPositionals: true, options: { yes: { type: 'boolean', default: false } } })
  const [order] = positionals
  const rows = await listSampleRows(commandLine)
  if (!rows || (order !== 'list' && order !== 'remove')) throw new Mistake(usage)
  tell(rows)
  if (order === 'list' || rows.going.length === 0) return
  if (!values.yes && !process.stdin.isTTY) throw new Mistake('\nNothing was removed: there is nobody to ask. Add --yes.')
  if (!values.yes && !(await agreed())) return console.log('Nothing was removed.')
  await removeSample(commandLine)
  console.log(`\n${word('removed')}`)
})
