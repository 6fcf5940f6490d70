import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)))

export type Environment = Record<string, string | undefined>

/** The environment of every program we start: what the shell gave us, the tools of this project, `over` on top. */
export function childEnvironment(over: Environment = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: join(ROOT, 'node_modules', '.bin') + delimiter + process.env.PATH,
    PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? join(ROOT, 'scripts', 'schema-engine.mjs'),
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    ...over,
  } as NodeJS.ProcessEnv
}

/** A program that did not end well. `output` is what it said, when that was kept instead of shown. */
export class CommandFailed extends Error {
  constructor(
    readonly command: string,
    readonly code: number,
    readonly output = '',
  ) {
    super(`${command} ended with ${code}`)
  }
}

type RunOptions = { env?: Environment; cwd?: string }

/**
 * Runs a program of the project (`next`, `prisma`, …) or of the system, and shows what it says.
 * @throws CommandFailed
 */
export async function run(command: string, args: string[], options: RunOptions = {}): Promise<void> {
  await start(command, args, { stdio: ['inherit', 'inherit', 'inherit'] }, options)
}

/**
 * The same, keeping what it says.
 * @returns its output and errors, in the order they came.
 * @throws CommandFailed with that output.
 */
export function runQuietly(command: string, args: string[], options: RunOptions = {}): Promise<string> {
  return start(command, args, { stdio: ['ignore', 'pipe', 'pipe'] }, options)
}

// When we end, so does what we started.
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill()
})

function start(command: string, args: string[], spawnOptions: SpawnOptions, { env, cwd = ROOT }: RunOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...spawnOptions, cwd, env: childEnvironment(env) })
    running.add(child)
    child.once('close', () => running.delete(child))
    let output = ''
    const keep = (text: Buffer) => {
      output += text
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.once('error', (error) => reject(new CommandFailed([command, ...args].join(' '), 127, error.message)))
    child.once('close', (code) =>
      code === 0 ? resolve(output) : reject(new CommandFailed([command, ...args].join(' '), code ?? 1, output)),
    )
  })
}
