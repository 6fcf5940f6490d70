import type { Instrumentation } from 'next'

/** Before the first request, however the server was started. The other runtime has no settings to check, and no process to end. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { begin } = await import('./instrumentation-node')
    begin()
  }
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath }) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { logFailure } = await import('./instrumentation-node')
    logFailure(error, request, routePath)
  }
}
