import { resolve } from 'node:path'
import { defineConfig, mergeConfig } from 'vitest/config'
import rules, { ofTheMachine } from '../../vitest.config.ts'

const root = resolve(import.meta.dirname, '../..')

/** As the tests of rules and commands, with a database for every file; those of `tests/operations` need the production build too. */
export default mergeConfig(
  { ...rules, test: { ...rules.test, include: undefined, exclude: undefined } },
  defineConfig({ root, test: { include: ofTheMachine, exclude: ['node_modules/**'], maxWorkers: 2 } }),
)
