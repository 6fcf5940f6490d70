// Every test file has a fresh copy of the migrated database for itself. It is made when the first connection to it is: more than half
// of the files never ask for one. A process that a test starts finds it made only when the test connected before.
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'
import { copyDatabase, sibling } from '../../scripts/databases'

type Connect = (this: Client, connected?: (error: Error) => void) => Promise<void> | undefined

const { url, template, prefix } = inject('testServer')
const name = prefix + randomBytes(6).toString('hex')
process.env.DATABASE_URL = sibling(url, name)

const shared = globalThis as typeof globalThis & { koersDb?: { $disconnect: () => Promise<void> }; connectPg?: Connect }
// the first file of a process finds what `pg` does by itself, those after it what the file before put in its place
shared.connectPg ??= Client.prototype.connect as Connect
const connect = shared.connectPg

let made: Promise<string> | undefined
const connectToOwn: Connect = function (this: Client, connected) {
  if (this.database !== name) return connect.call(this, connected)
  made ??= copyDatabase(url, template, name)
  if (!connected) return made.then(() => connect.call(this))
  made.then(() => connect.call(this, connected), connected)
}
Object.assign(Client.prototype, { connect: connectToOwn })

afterAll(async () => {
  await shared.koersDb?.$disconnect()
  delete shared.koersDb
})
