// npm run example -- list | remove [--yes]: the example, from the command line of the server.
import { createInterface } from 'node:readline/promises'
import { getTranslator } from '@/lib/i18n'
import { removeExample } from '@/lib/plan/removal.commands'
import { listExample } from '@/lib/plan/removal.queries'
import { commandLine } from '@/lib/user/user.rules'
import { Mistake, runCommand, wordsIn } from './command-line'

const usage = `The example of this installation: an action plan by itself, at /example.

  npm run example -- list             What removing it would take away.
  npm run example -- remove           The same list, a question, and then the removal. No other plan changes.
  npm run example -- remove --yes     Without the question.
`

const word = getTranslator('en', 'example')

async function agreed(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('\nThis cannot be undone. Type "remove" to remove the example: ')
  terminal.close()
  return answer.trim() === 'remove'
}

await runCommand(async (args) => {
  const { values, positionals } = wordsIn(usage, { args, allowPositionals: true, options: { yes: { type: 'boolean', default: false } } })
  const [order] = positionals
  const going = await listExample(commandLine)
  if (!going || (order !== 'list' && order !== 'remove')) throw new Mistake(usage)
  if (going.length === 0) return console.log(word('none'))
  console.log(word('goes'))
  for (const { kind, count } of going) console.log(`${String(count).padStart(8)}  ${word(`kinds.${kind}`, { count })}`)
  if (order === 'list') return
  if (!values.yes && !process.stdin.isTTY) throw new Mistake('\nNothing was removed: there is nobody to ask. Add --yes.')
  if (!values.yes && !(await agreed())) return console.log('Nothing was removed.')
  await removeExample(commandLine)
  console.log(`\n${word('removed')}`)
})
