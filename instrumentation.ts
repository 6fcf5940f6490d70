/** Before the first request, however the server was started. The other runtime has no settings to check, and no process to end. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { requireSettings } = await import('./instrumentation-node')
    requireSettings()
  }
}
