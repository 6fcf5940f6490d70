import { afterEach, beforeEach, expect, test } from 'vitest'
import { onServer } from '../databases'
import { migrationAdapter } from './adapter.mjs'

const url = process.env.DATABASE_URL ?? ''
let connection: { executeScript: (script: string) => Promise<void>; dispose: () => Promise<void> }

beforeEach(async () => {
  connection = await migrationAdapter({ url, shadowDatabaseUrl: undefined }).connect()
})
afterEach(() => connection.dispose())

test('a migration may hold a function, with semicolons in its body', async () => {
  await connection.executeScript(`CREATE FUNCTION answer() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 47; END; $$;`)
  expect(await onServer(url, (query) => query('SELECT answer()'))).toEqual([{ answer: 47 }])
})

test('a migration that fails leaves nothing behind', async () => {
  await expect(connection.executeScript('CREATE TABLE half (id integer); CREATE TABLE half (id integer);')).rejects.toThrow()
  expect(await onServer(url, (query) => query(`SELECT to_regclass('half') AS half`))).toEqual([{ half: null }])
})
