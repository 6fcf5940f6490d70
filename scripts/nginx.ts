import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { CommandFailed, ROOT, run } from './run'

// Debian's, unpacked here without being installed: no service starts, no port is taken, and nobody need be root.
const unpacked = join(ROOT, '.data', 'nginx')
const KNOWN = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx']

/** The nginx to use: the one named in NGINX_PATH, else the system's, else the one unpacked before. */
function nginxPath(): string | undefined {
  return process.env.NGINX_PATH || [...KNOWN, join(unpacked, 'usr', 'sbin', 'nginx')].find((path) => existsSync(path))
}

/**
 * Makes sure that there is an nginx for tests and measurements, and fetches that of Debian when there is none.
 * @returns where it is.
 * @throws with one line that says what to do.
 */
export async function requireNginx(): Promise<string> {
  const known = nginxPath()
  if (known && !existsSync(known)) throw new Error(`NGINX_PATH names ${known}, which does not exist.`)
  if (known) return known
  console.log('There is no nginx on this machine; fetching one …')
  mkdirSync(unpacked, { recursive: true })
  const needed = 'apt-get update && apt-get install --yes --no-install-recommends openssl libpcre2-8-0'
  const unpack = 'apt-get download nginx && dpkg -x nginx_*.deb .'
  try {
    if (process.getuid?.() === 0) await run('sh', ['-c', needed], { env: { DEBIAN_FRONTEND: 'noninteractive' } })
    await run('sh', ['-c', unpack], { cwd: unpacked })
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
  }
  const fetched = nginxPath()
  if (!fetched) throw new Error('There is no nginx. Install it ("sudo apt-get install nginx"), or name one in NGINX_PATH, and try again.')
  return fetched
}
