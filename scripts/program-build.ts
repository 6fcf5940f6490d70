import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { operatorCommands } from './operator-commands'
import { ROOT } from './run'

/** What an operator starts. */
const programs = ['start.ts', 'fill-database.ts', 'migrate.ts', 'operate.ts', 'schema-engine.mjs']

// what the server has beside it already, and what is no JavaScript
const beside = ['pg', 'pino', '@node-rs/argon2', '@prisma/schema-engine-wasm', '@resvg/resvg-js', 'docx', 'pptxgenjs']

/**
 * Makes programs of plain JavaScript beside the server of a build, so that neither a compiler nor a source is needed to start it: what they
 * import is in them, except for `beside`.
 * @param folder of the server.
 */
export async function buildPrograms(folder: string): Promise<void> {
  const output = join(folder, 'koers')
  rmSync(output, { recursive: true, force: true })
  await build({
    absWorkingDir: ROOT,
    entryPoints: programs.map((name) => join('scripts', name)),
    outdir: output,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    conditions: ['react-server'],
    define: { 'process.env.NODE_ENV': '"production"' },
    external: beside,
    // packages in the older form of modules ask for those of Node.js by `require`
    banner: { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" },
    logLevel: 'warning',
  })
  for (const part of ['node_modules/@prisma/schema-engine-wasm', 'prisma/migrations'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true })
  // the example is read as it was written, from beside the program that loads it
  cpSync(join(ROOT, 'prisma/example/example.json'), join(output, 'example.json'))
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify(descriptionOf(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))), null, 2)}\n`,
  )
}

/** How it is started, by the names that the sources have for it too. */
export function descriptionOf({ name, version, license, engines }: Record<string, unknown>): Record<string, unknown> {
  const scripts = {
    start: 'node --no-deprecation --max-semi-space-size=64 koers/start.js',
    migrate: 'node koers/migrate.js',
    ...Object.fromEntries(Object.keys(operatorCommands).map((command) => [command, `node koers/operate.js ${command}`])),
  }
  return { name, version, private: true, license, type: 'module', engines, scripts }
}
