import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { migrationAdapter } from './adapter.mjs'

const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))

/** e.g. `7.10.0-4.0edf…` */
export const version = () => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version

// A panic inside the engine is reported through this; otherwise the process would die in the middle of a call, which the
// Prisma CLI may take for success.
const panic = { message: '' }
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message: (message) => {
    panic.message = message
  },
}

/** Loads the engine; returns it, and `explain`: what went wrong in a call, in the words of the database where it has any. */
export async function loadEngine({ datamodels, datasource }) {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const { instance } = await WebAssembly.instantiate(readFileSync(join(folder, 'schema_engine_bg.wasm')), { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const adapter = bindMigrationAwareSqlAdapterFactory(migrationAdapter(datasource ?? {}))
  const schema = datamodels.length ? datamodels.map((file) => [resolve(file), readFileSync(file, 'utf8')]) : undefined
  const debug = (line) => process.env.DEBUG_SCHEMA_ENGINE && process.stderr.write(`${line}\n`)
  return { engine: await glue.SchemaEngine.new({ datamodels: schema }, debug, adapter), adapter }
}

/** What went wrong: a panic, the database's own error, or the engine's. */
export function explain(error, adapter) {
  const ofDatabase = adapter?.errorRegistry?.consumeError?.(error?.id ?? 0)?.error
  const message = panic.message || ofDatabase?.message || (error?.message ?? String(error))
  return { is_panic: Boolean(panic.message), message, meta: error?.meta ?? null, error_code: error?.code ?? null, backtrace: error?.stack }
}
