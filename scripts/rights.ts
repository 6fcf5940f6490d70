// npm run rights: writes docs/rights.md from the matrix of rights.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentPath, rightsAsDocument } from '../tests/rights/document'
import { ROOT } from './run'

writeFileSync(join(ROOT, documentPath), rightsAsDocument())
console.log(`${documentPath} says what the matrix says.`)
