import { existsSync } from 'node:fs'
import { CommandFailed, run } from './run'

const SYSTEM = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx', '/usr/local/bin/nginx']

/** The nginx to use: the one named in NGINX_PATH, else the system's; undefined when there is none. */
export function nginxPath(): string | undefined {
  return process.env.NGINX_PATH || SYSTEM.find((path) => existsSync(path))
}

/**
 * Makes sure that there is an nginx on this machine, and as root installs that of Debian when there is none. It is only run by tests and
 * measurements, in a folder of their own.
 * @throws with one line that says what to do.
 */
export async function requireNginx(): Promise<string> {
  const known = nginxPath()
  if (known && !existsSync(known)) throw new Error(`NGINX_PATH names ${known}, which does not exist.`)
  if (known) return known
  const missing = 'There is no nginx. Install it ("sudo apt-get install nginx-light"), or name one in NGINX_PATH, and try again.'
  if (process.getuid?.() !== 0) throw new Error(missing)
  console.log('There is no nginx on this machine; installing one …')
  try {
    // not started as a service: the port may be somebody's
    const install = 'apt-get install --yes --no-install-recommends nginx'
    await run('sh', ['-c', `apt-get update && ${install}`], { env: { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' } })
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
  }
  const installed = nginxPath()
  if (!installed) throw new Error(missing)
  return installed
}
