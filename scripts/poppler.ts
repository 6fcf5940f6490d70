import { spawnSync } from 'node:child_process'
import { CommandFailed, run } from './run'

const here = () => spawnSync('pdfinfo', ['-v']).error === undefined

/**
 * Makes sure that poppler, which reads PDF and is not ours, is on this machine, and as root installs that of Debian when it is not.
 * @throws with one line that says what to do.
 */
export async function requirePoppler(): Promise<void> {
  if (here()) return
  console.log('There is no poppler on this machine; installing it …')
  const install = 'apt-get update && apt-get install --yes --no-install-recommends poppler-utils'
  try {
    if (process.getuid?.() === 0) await run('sh', ['-c', install], { env: { DEBIAN_FRONTEND: 'noninteractive' } })
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
  }
  if (!here())
    throw new Error('There is no poppler. Install it ("sudo apt-get install poppler-utils", "brew install poppler"), and try again.')
}
