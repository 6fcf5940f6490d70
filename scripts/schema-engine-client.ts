import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, extname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

type Answer = { id?: number; result?: unknown; error?: { message: string; data?: { message?: string; error_code?: string | null } } }

const here = fileURLToPath(import.meta.url)
const ours = join(dirname(here), extname(here) === '.ts' ? 'schema-engine.mjs' : 'schema-engine.js')

/**
 * Asks the schema engine one thing about a database, as Prisma's command line does: a JSON-RPC message on a line. It is a process of its own,
 * because its WebAssembly can be begun once in a process, and ends that process when it fails badly.
 * @throws with what it or the database said, and Prisma's number of it.
 */
export async function askEngine(databaseUrl: string, method: string, params: unknown): Promise<unknown> {
  const datasource = ['--datasource', JSON.stringify({ url: databaseUrl })]
  const native = process.env.PRISMA_SCHEMA_ENGINE_BINARY
  const engine = native ? spawn(native, datasource) : spawn(process.execPath, [ours, ...datasource])
  const said: string[] = []
  engine.stderr.on('data', (text: Buffer) => said.push(String(text)))
  const ended = once(engine, 'close')
  engine.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })}\n`)
  let answer: Answer | undefined
  for await (const line of createInterface({ input: engine.stdout })) {
    const message: Answer = JSON.parse(line)
    if (message.id !== 1) continue
    answer = message
    engine.stdin.end()
  }
  const [code] = await ended
  if (!answer) throw new Error(`The schema engine ended with ${code}:\n${said.join('').trim()}`)
  if (answer.error) {
    const { message = answer.error.message, error_code } = answer.error.data ?? {}
    throw new Error(error_code ? `${message} (${error_code})` : message)
  }
  return answer.result
}
