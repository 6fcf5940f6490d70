// Migrates a database and loads what belongs in it, in a process of its own that ends afterwards: the schema engine and the client of the
// database would stay in the memory of the one that serves. `fillDatabase` starts it, sends what to do, and is told what came of it.
import { bringUpToDate, type Filling, type Told } from './filling'
import { loadData } from './load-data'
import { saidOfData } from './said-of-data'
import { step } from './steps'

process.once('disconnect', () => process.exit())
process.once('message', async (filling: Filling) => {
  process.send?.(await fill(filling), () => process.disconnect())
})

async function fill(filling: Filling): Promise<Told> {
  const { databaseUrl, record, example, loopback } = filling
  try {
    await step(
      'Migrating the database',
      () => bringUpToDate(filling),
      (did) => `Database ${did ? 'migrated' : 'is up to date'}`,
    )
    return { data: await step('Loading the plan', () => loadData(databaseUrl, { record, example, loopback }), saidOfData) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}
