import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { createDatabase, dropDatabase } from './databases.mjs'

// pg_catalog has columns of the one-byte type "char". The adapter does not know that type and the engine wants it as a
// character: without this PostgreSQL 18 (which has such a row for every NOT NULL) makes the engine panic.
const CHAR = 18
const BPCHAR = 1042

function readChar(queryable) {
  const queryRaw = queryable.queryRaw
  queryable.queryRaw = async (query) => {
    let isChar = []
    const view = Object.create(queryable, {
      performIO: {
        value: async (sent) => {
          const result = await queryable.performIO(sent)
          isChar = result.fields.map((field) => field.dataTypeID === CHAR)
          for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = BPCHAR
          return result
        },
      },
    })
    const result = await queryRaw.call(view, query)
    for (const [column, is] of isChar.entries()) if (is) result.columnTypes[column] = ColumnTypeEnum.Character
    return result
  }
  return queryable
}

// One connection only: the engine takes a lock that belongs to its session.
const oneConnection = (connectionString) => ({ connectionString, max: 1 })

class MigrationAdapter extends PrismaPg {
  constructor({ url, shadowUrl }, schema) {
    super(oneConnection(url), schema ? { schema } : {})
    this.url = url
    this.shadowUrl = shadowUrl
  }

  async connect() {
    const adapter = readChar(await super.connect())
    const startTransaction = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (...args) => readChar(await startTransaction(...args))
    // The adapter splits a script on every ';' and runs the pieces one by one: a function body breaks, and a script
    // that fails is left half applied. Sent whole, PostgreSQL parses it and runs it as one transaction.
    adapter.executeScript = async (script) => {
      try {
        await adapter.client.query(script)
      } catch (error) {
        adapter.onError(error)
      }
    }
    return adapter
  }

  // The adapter's own version passes both an address and a database name to pg, where the address wins: its "shadow"
  // database is the main one. So the shadow database is named in the address, and dropped when its connection is closed.
  async connectToShadowDb() {
    if (this.shadowUrl) return new MigrationAdapter({ url: this.shadowUrl }).connect()
    const url = new URL(this.url)
    url.pathname = `/prisma_migrate_shadow_db_${randomUUID()}`
    await createDatabase(url.toString())
    const adapter = await new MigrationAdapter({ url: url.toString() }).connect()
    const dispose = adapter.dispose.bind(adapter)
    adapter.dispose = async () => {
      await dispose()
      await dropDatabase(url.toString())
    }
    return adapter
  }
}

/** How the engine speaks to PostgreSQL. Without an address (`generate`) it is made all the same, and never connects. */
export function migrationAdapter({ url = 'postgresql://unused', shadowDatabaseUrl }) {
  const schema = new URL(url).searchParams.get('schema')
  return new MigrationAdapter({ url, shadowUrl: shadowDatabaseUrl }, schema)
}
