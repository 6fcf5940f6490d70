// What a person at the terminal sees of long work: what happens now, for how long already, and how long it took.

const out = process.stdout
const WAIT_BEFORE_TELLING = 800 // ms; shorter work is reported when it is done

/**
 * Runs one step and shows its progress. On a terminal one line counts the seconds; in a log a line says every ten
 * seconds that it goes on.
 * @param name what is being done, as in "Building the application".
 * @param told what came of it, as in "Application built".
 */
export async function step<T>(name: string, task: () => Promise<T>, told: (result: T) => string = () => name): Promise<T> {
  const begun = Date.now()
  const seconds = () => (Date.now() - begun) / 1000
  const first = setTimeout(() => out.isTTY || out.write(`  ${name} …\n`), WAIT_BEFORE_TELLING)
  const ticks = setInterval(() => tick(name, Math.round(seconds())), out.isTTY ? 1000 : 10_000)
  const end = (mark: string, text: string) => {
    clearTimeout(first)
    clearInterval(ticks)
    out.write(`${out.isTTY ? '\r\x1b[K' : ''}${mark} ${text} (${seconds().toFixed(1)} s)\n`)
  }
  if (out.isTTY) tick(name, 0)
  try {
    const result = await task()
    end('✓', told(result))
    return result
  } catch (error) {
    end('✗', name)
    throw error
  }
}

function tick(name: string, seconds: number) {
  out.write(out.isTTY ? `\r\x1b[K  ${name} … ${seconds} s` : `  ${name} … ${seconds} s\n`)
}

/** A line of its own during a step. */
export function note(line: string) {
  out.write(`${out.isTTY ? '\r\x1b[K' : ''}  ${line}\n`)
}
