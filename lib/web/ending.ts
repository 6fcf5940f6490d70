import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'

// One for the whole process: Next bundles what starts the server apart from the pages.
const shared = globalThis as typeof globalThis & { koersEnding?: boolean }

/** Whether this process was asked to end: it answers what it is asked, and wants to be asked nothing new. */
export const isEnding = (): boolean => shared.koersEnding === true

/**
 * When this process is asked to end it first says so, to whoever asks whether it is ready, for `seconds`. Then it takes no new
 * connections, answers what is under way and ends, with 0: whoever asked got what they wanted.
 */
export function endInOrder(seconds: number): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const close = process.listeners(signal)
    process.removeAllListeners(signal)
    process.on(signal, () => {
      if (shared.koersEnding) return
      shared.koersEnding = true
      setTimeout(() => {
        for (const listener of close) listener(signal)
      }, seconds * 1000)
    })
  }
  // a client that keeps a connection and goes on asking would hold us here
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse }
    if (isEnding()) response.shouldKeepAlive = false
  })
  process.once('exit', (code) => {
    if (shared.koersEnding && code > 128) process.exitCode = 0
  })
}
