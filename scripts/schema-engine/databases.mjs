import pg from 'pg'

async function withClient(connectionString, use) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

// A database is made and dropped from another one.
function fromOutside(url, statement) {
  const outside = new URL(url)
  const name = decodeURIComponent(outside.pathname.slice(1)) || 'postgres'
  outside.pathname = '/postgres'
  outside.searchParams.delete('schema')
  return withClient(outside.toString(), async (client) => {
    await client.query(statement(client.escapeIdentifier(name)))
    return name
  })
}

export const canConnect = (url) => withClient(url, (client) => client.query('SELECT 1'))
export const createDatabase = (url) => fromOutside(url, (name) => `CREATE DATABASE ${name}`)
export const dropDatabase = (url) => fromOutside(url, (name) => `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
