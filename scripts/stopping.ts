import { CommandFailed } from './run'

// a program that serves has others end through `end`
const exit: (code: number) => never = process.exit.bind(process)

/**
 * Ctrl-C, `kill` and a closed terminal end the program in order: what was opened last is closed first.
 * @param whenAsked the exit code then. A server that is asked to stop and does has done well; tests that were stopped are not green.
 */
export function stopInOrder(whenAsked: 0 | 130) {
  const open: (() => Promise<void>)[] = []
  let ending: Promise<never> | undefined
  let server: (() => void) | undefined
  const end = (code: number): Promise<never> => {
    ending ??= (async () => {
      for (const close of open.reverse()) await close().catch((error) => console.error(error))
      exit(code)
    })()
    return ending
  }
  const asked = () => {
    if (!ending) console.log('\nStopping …')
    if (server) server()
    else end(whenAsked)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, asked)
  // a server in this process listens to those two only
  const passOn = () => (server ? void process.kill(process.pid, 'SIGTERM') : asked())
  process.on('SIGHUP', passOn)
  if (process.env.npm_lifecycle_event) whenOrphaned(passOn)
  return {
    /** Closes this when the program ends. */
    whenEnding: (close: () => Promise<void>) => void open.push(close),
    /** From now on a server in this process ends it, by asking for its end; `hear` is told that it was asked to. */
    handOver: (hear: () => void) => {
      server = hear
    },
    /** Ends the program. */
    end,
    isEnding: () => Boolean(ending),
  }
}

export type Program = ReturnType<typeof stopInOrder>

/** Says why a program failed: for a command that ran quietly, with what it said. */
export function tellFailure(what: string, error: unknown) {
  if (error instanceof CommandFailed) console.error(error.output)
  console.error(`\n${what}: ${error instanceof Error ? error.message : error}`)
}

// A `kill` of npm reaches the shell between npm and us, and ends there: then we find ourselves with another parent.
function whenOrphaned(tell: () => void) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    tell()
  }, 1000)
  watch.unref()
}
