#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which every `prisma` command would otherwise fetch from outside the npm
// registry: impossible on a closed network. The same engine is on npm as WebAssembly. Named in
// PRISMA_SCHEMA_ENGINE_BINARY, this program speaks the CLI's protocol (a JSON-RPC message per line, `cli <command>`,
// `--version`) and hands every call to that engine. It must be one executable file, so it is plain JavaScript.
import { createInterface } from 'node:readline'
import { canConnect, createDatabase, dropDatabase } from './schema-engine/databases.mjs'
import { explain, loadEngine, version } from './schema-engine/engine.mjs'

const options = readArguments(process.argv.slice(2))
const url = options.datasource?.url

if (options.version) console.log(`schema-engine-wasm ${version()}`)
else if (options.cli) process.exitCode = await runCommand(options.cli)
else serve()

function readArguments(words) {
  const found = { datamodels: [], datasource: undefined, cli: undefined, version: false }
  while (words.length > 0) {
    const word = words.shift()
    if (word === '--datamodels') found.datamodels.push(words.shift())
    else if (word === '--datasource') found.datasource = JSON.parse(words.shift())
    else if (word === '--enabled-preview-features' || word === '--extension-types') words.shift()
    else if (word === 'cli') found.cli = words.shift()
    else if (word === '--version') found.version = true
  }
  return found
}

async function runCommand(name) {
  const command = { 'can-connect-to-database': canConnect, 'create-database': createDatabase, 'drop-database': dropDatabase }[name]
  const codes = { '3D000': 'P1003', '28P01': 'P1000', 28000: 'P1000', '42P04': 'P1009' }
  process.stderr.write('\n') // the CLI skips the first line
  try {
    if (!command) throw new Error(`schema-engine: command ${name} is not known`)
    await command(url)
    return 0
  } catch (error) {
    logError({ message: error.message || String(error.code), error_code: codes[error.code] ?? 'P1001', is_panic: false })
    return 1
  }
}

function logError(fields) {
  const line = { timestamp: new Date().toISOString(), level: 'ERROR', fields, target: 'schema_engine::logger' }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}

function serve() {
  const own = {
    createDatabase: async () => ({ databaseName: await createDatabase(url) }),
    dropDatabase: async () => void (await dropDatabase(url)),
  }
  let loaded
  let adapter
  let current
  const answer = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  const fail = (error) =>
    answer({
      id: current?.id,
      error: { code: 4466, message: 'An error happened. Check the data field for details.', data: explain(error, adapter) },
    })

  async function handle(message) {
    current = message
    try {
      if (own[message.method]) return answer({ id: message.id, result: (await own[message.method]()) ?? {} })
      loaded ??= loadEngine(options)
      const { engine, ...rest } = await loaded
      adapter = rest.adapter
      const method = message.method === 'getDatabaseVersion' ? 'version' : message.method
      if (typeof engine[method] !== 'function') throw new Error(`schema-engine: method ${method} is not known`)
      const result = await engine[method](message.params)
      // the native engine has the CLI print a difference, by a request of its own
      if (method === 'diff' && result?.stdout != null)
        answer({ id: 1_000_000 + message.id, method: 'print', params: { content: result.stdout } })
      answer({ id: message.id, result: result ?? {} })
    } catch (error) {
      fail(error)
    }
  }

  process.on('uncaughtException', (error) => {
    logError({ ...explain(error, adapter), is_panic: true })
    fail(error)
    process.stdout.write('', () => process.exit(101))
  })
  process.on('SIGTERM', () => process.exit(0))
  let queue = Promise.resolve()
  createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
    .on('line', (line) => {
      const message = line.trim() ? JSON.parse(line) : {}
      if (message.method) queue = queue.then(() => handle(message)) // else it is the CLI's answer to `print`
    })
    .on('close', () => queue.then(() => process.exit(0)))
}
