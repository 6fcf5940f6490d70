// Reads a data package with the library of its first version: the description by its profile, each table by its schema, each reference.
import { createRequire } from 'node:module'

const [, , modules, ...descriptors] = process.argv
const { Package } = createRequire(`${modules}/`)('datapackage')

let errors = 0
const tell = (where, error) => {
  for (const one of error.errors?.length ? error.errors : [error]) {
    errors += 1
    console.log(`✗ ${where}: ${one.message}`)
  }
}

for (const descriptor of descriptors) {
  const read = await Package.load(descriptor)
  if (!read.valid) for (const error of read.errors) tell('datapackage.json', error)
  for (const resource of read.resources) {
    try {
      if (!resource.tabular) throw new Error('is no table')
      const rows = await resource.read({ keyed: true, relations: true })
      console.log(`  ${resource.name}: ${rows.length} rows`)
    } catch (error) {
      tell(resource.name, error)
    }
  }
  console.log(`${descriptor}: ${read.resources.length} tables read`)
}
process.exitCode = errors > 0 ? 1 : 0
