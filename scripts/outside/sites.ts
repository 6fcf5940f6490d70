import { join } from 'node:path'
import { type Replica, startReplica } from '../../tests/operations/replica'
import { migrate } from '../apply-migrations'
import { onServer, quoted, sibling } from '../databases'
import { embeddedPostgres } from '../embedded-postgres'
import type { Program } from '../stopping'

/** Two installations: with the example, which shows everything but tells no search engine of it; and with the record alone. */
export type Sites = { example: Replica; record: Replica }

/** Starts both on addresses that only this computer reaches, each with a database of its own. */
export async function startSites(folder: string, program: Program): Promise<Sites> {
  const { loadData } = await import('../load-data') // it needs the client, which a clean checkout has to generate first
  const server = await embeddedPostgres({ folder: join(folder, 'postgres'), durable: false })
  program.whenEnding(server.destroy)
  const start = async (name: string, example: boolean) => {
    const url = sibling(server.url('postgres'), `outside_${name}`)
    await onServer(server.url('postgres'), (query) => query(`CREATE DATABASE ${quoted(`outside_${name}`)}`))
    await migrate(url)
    await loadData(url, { example, loopback: true })
    const replica = await startReplica(url, { KOERS_SAMPLE: example ? 'on' : 'off' })
    program.whenEnding(replica.stop)
    return replica
  }
  return { example: await start('example', true), record: await start('record', false) }
}
