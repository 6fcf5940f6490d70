import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { log } from '@/lib/log'
import { announcePresenceOn } from '@/lib/presence'
import { copyDatabase, onServer, sibling } from '../databases'
import { throwsDataAway } from '../nobody-runs'
import { putBack } from './put-back'
import { takeBackup } from './take'

const url = process.env.DATABASE_URL ?? ''
const server = sibling(url, 'postgres')
const folder = mkdtempSync(join(tmpdir(), 'koers-living-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The applications that live on a database, as somebody connected to another one sees them. */
const living = (name: string) =>
  onServer(server, (query) =>
    query(
      `SELECT l.pid FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE d.datname = $1 AND l.locktype = 'advisory' AND l.mode = 'ShareLock' AND l.granted`,
      [name],
    ),
  )

test('nothing is restored under an application that lives, however long nobody asked it anything', async () => {
  const lost = vi.spyOn(log, 'warn').mockImplementation(() => {})
  const file = join(folder, 'empty.backup')
  await takeBackup(url, file)
  const name = `${new URL(url).pathname.slice(1)}_${randomBytes(3).toString('hex')}`
  const target = await copyDatabase(server, new URL(url).pathname.slice(1), name)
  const restore = () => putBack(target, file, { replace: true, unverified: false })

  const replicas = [announcePresenceOn(target), announcePresenceOn(target)]
  await expect.poll(() => living(name)).toHaveLength(2)
  await expect(restore()).rejects.toThrow('Koers runs on this database')

  const [one] = await living(name)
  await onServer(server, (query) => query('SELECT pg_terminate_backend($1)', [one?.pid]))
  await expect.poll(async () => (await living(name)).some(({ pid }) => pid === one?.pid)).toBe(false)
  await expect.poll(() => living(name), { timeout: 10_000 }).toHaveLength(2)
  expect(lost, 'it is told once').toHaveBeenCalledTimes(1)

  await replicas[0]?.leave()
  await expect(restore(), 'the other one lives').rejects.toThrow('Koers runs on this database')
  await replicas[1]?.leave()
  await expect.poll(() => living(name)).toHaveLength(0)
  expect((await restore()).rows).toBeGreaterThanOrEqual(0)
})

test('an application that cannot reach its database is held up by nothing, and leaves when it is asked to', async () => {
  vi.spyOn(log, 'warn').mockImplementation(() => {})
  const nowhere = Object.assign(new URL(url), { port: '1' }).toString()
  await announcePresenceOn(nowhere).leave()
})

test('a command of Prisma that empties a database is one that wants it to itself', () => {
  expect(throwsDataAway(['prisma', 'migrate', 'reset', '--force'])).toBe(true)
  expect(throwsDataAway(['prisma', 'db', 'push', '--force-reset'])).toBe(true)
  expect(throwsDataAway(['prisma', 'migrate', 'dev', '--name', 'what-changes'])).toBe(false)
})
