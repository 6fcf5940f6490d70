import { randomBytes } from 'node:crypto'
import { afterAll } from 'vitest'
import { grantRightsTo } from '../../scripts/database-roles'
import { onServer, quoted } from '../../scripts/databases'

/**
 * From here on the database of this test file is used as an application uses it that has a role of its own, beside that of the owner.
 * Before anything connects.
 * @returns the address of the owner.
 */
export async function asTheApplication(): Promise<string> {
  const owner = process.env.DATABASE_URL ?? ''
  const role = `koers_application_${randomBytes(4).toString('hex')}`
  const password = randomBytes(12).toString('hex')
  await onServer(owner, (query) => query(`CREATE ROLE ${quoted(role)} LOGIN PASSWORD '${password}'`))
  const application = Object.assign(new URL(owner), { username: role, password }).toString()
  await grantRightsTo(application, owner)
  process.env.DATABASE_URL = application
  // roles are of the server, not of the database that goes with this file
  afterAll(() => onServer(owner, (query) => query(`DROP OWNED BY ${quoted(role)}; DROP ROLE ${quoted(role)}`)))
  return owner
}
