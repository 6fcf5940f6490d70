import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../scripts/run'
import { documentPath, rightsAsDocument } from './document'

test('the page about rights says what the matrix says', () => {
  const written = readFileSync(join(ROOT, documentPath), 'utf8')
  expect(
    written === rightsAsDocument(),
    `${documentPath} is not what lib/user/right.rules.ts says: run "npm run rights" and commit it.`,
  ).toBe(true)
})
