import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import https from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../../scripts/free-port'
import { requireNginx } from '../../scripts/nginx'
import { ROOT } from '../../scripts/run'

export type Nginx = {
  https: number
  http: number
  plain: number
  log: () => string[]
  errors: () => string
  files: string
  stop: () => Promise<void>
}

type Options = { kept?: boolean }

/**
 * A real nginx with the configuration of `deploy/`, on ports and in a folder of its own, in front of an application on this computer.
 * Beside it a plain server for measuring: the same without TLS, and `/static/` straight from `files`.
 * @param kept false: public pages are passed on every time.
 */
export async function nginxInFront(application: number, { kept = true }: Options = {}): Promise<Nginx> {
  const nginx = await requireNginx()
  const folder = mkdtempSync(join(tmpdir(), 'koers-nginx-'))
  const [https, http, plain] = [await freePort(), await freePort(), await freePort()]
  for (const name of ['cache', 'logs', 'temp', 'files']) mkdirSync(join(folder, name), { mode: 0o777 })
  const subject = ['-subj', '/CN=koers.example.be', '-addext', 'subjectAltName=DNS:koers.example.be,IP:127.0.0.1']
  const certificate = ['-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')]
  execFileSync('openssl', ['req', '-x509', ...certificate, ...subject], { stdio: 'ignore' })
  writeFileSync(join(folder, 'koers.conf'), site(folder, { https, http, application, kept }))
  writeFileSync(join(folder, 'nginx.conf'), around(folder, plain))
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'logs', 'start.log')]
  execFileSync(nginx, ['-t', '-q', ...args], { stdio: 'pipe' })
  const server = spawn(nginx, [...args, '-g', 'daemon off;'], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(`http://127.0.0.1:${plain}/static/`).catch(() => null)) break
    await wait(50)
  }
  const read = (name: string) => readFileSync(join(folder, 'logs', name), 'utf8')
  return {
    https,
    http,
    plain,
    files: join(folder, 'files'),
    log: () => read('koers.log').split('\n').filter(Boolean),
    errors: () => read('koers-error.log'),
    async stop() {
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** `deploy/nginx/koers.conf` with other ports and folders; nothing else of it is changed. @throws when it no longer says what is replaced. */
function site(folder: string, { https, http, application, kept }: { https: number; http: number; application: number; kept: boolean }) {
  const replacements: [string, string][] = [
    ['127.0.0.1:3000', `127.0.0.1:${application}`],
    ['    server 127.0.0.1:3001;', '    #'], // here there is one
    ...['', ' default_server'].flatMap((which): [string, string][] => [
      [`listen 80${which};`, `listen 127.0.0.1:${http}${which};`],
      [`listen [::]:80${which};`, ''],
      [`listen 443 ssl http2${which};`, `listen 127.0.0.1:${https} ssl http2${which};`],
      [`listen [::]:443 ssl http2${which};`, ''],
    ]),
    ['/var/cache/nginx/koers', join(folder, 'cache')],
    ['/var/log/nginx/', `${join(folder, 'logs')}/`],
    ['/etc/ssl/koers/fullchain.pem', join(folder, 'cert.pem')],
    ['/etc/ssl/koers/privkey.pem', join(folder, 'key.pem')],
    ...(kept ? [] : ([['proxy_cache             koers;', 'proxy_cache             off;']] as [string, string][])),
  ]
  return replacements.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`deploy/nginx/koers.conf no longer says "${from}"`)
      return text.replaceAll(from, to)
    },
    readFileSync(join(ROOT, 'deploy', 'nginx', 'koers.conf'), 'utf8'),
  )
}

function around(folder: string, plain: number) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${join(folder, 'temp', name)};`)
  const user = process.getuid?.() === 0 ? 'user root;\n' : ''
  return `${user}worker_processes 1;
pid ${join(folder, 'nginx.pid')};
error_log ${join(folder, 'logs', 'start.log')};
events { worker_connections 1024; }
http {
${temporary.join('\n')}
  types { text/html html; }
  default_type application/octet-stream;
  include ${join(folder, 'koers.conf')};
  server {
    listen 127.0.0.1:${plain};
    access_log off;
    location /static/ { alias ${join(folder, 'files')}/; }
    location / {
      proxy_pass http://koers;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header Accept-Encoding "";
      proxy_cache koers;
      proxy_cache_key $scheme$host$request_uri;
      proxy_cache_bypass $koers_somebody;
      proxy_no_cache $koers_somebody;
      proxy_cache_lock on;
      proxy_cache_use_stale updating;
    }
  }
}
`
}

/** The name under which people find it. */
export const host = 'koers.example.be'

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string }
type Asked = { method?: string; headers?: Record<string, string>; body?: Buffer; servername?: string; agent?: https.Agent }

export type Ask = (path: string, asked?: Asked) => Promise<Answer>

/** Asks nginx over TLS, as a browser would that finds koers.example.be here. */
export const askThrough =
  (nginx: Pick<Nginx, 'https'>): Ask =>
  (path, { method = 'GET', headers = {}, body, servername = host, agent } = {}) =>
    new Promise((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port: nginx.https,
        path,
        method,
        headers: { host, ...headers },
        servername,
        ...(agent && { agent }),
        rejectUnauthorized: false,
      }
      const request = https.request(options, (answer) => {
        text(answer).then((body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: body }), reject)
      })
      request.on('error', reject)
      request.end(body)
    })
