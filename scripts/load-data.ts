// What a database holds before anybody works in it: the sourced record of the plan and, when asked, the example beside it.
import { PrismaPg } from '@prisma/adapter-pg'
import { hashPassword } from '@/lib/security/password-hash'
import { type ExampleLoading, loadExample } from '@/prisma/example/load-example'
import { PrismaClient } from '@/prisma/generated/client'
import { loadRecord } from '@/prisma/record/load-record'
import { type DemoAccount, newDemoPassword, standingDemoAccounts } from './demo-accounts'

export type LoadedData = {
  record: boolean
  example: ExampleLoading | 'not asked'
  /** The demo accounts whose password can be shown: those made just now, and those that still have the one everybody knows. */
  accounts: DemoAccount[]
}

type Options = {
  /** Whether the record is loaded; without it there is no plan until an administrator makes one. */
  record?: boolean
  example: boolean
  /** Only this computer reaches the installation: the demo accounts get the password of the README, elsewhere each its own. */
  loopback: boolean
}

/** Loads the data into the migrated database at `url`. A second time it keeps everything as people left it. */
export async function loadData(url: string, { record = true, example, loopback }: Options): Promise<LoadedData> {
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 2 }) })
  try {
    if (record) await loadRecord(db)
    if (!example) return { record, example: 'not asked', accounts: [] }
    const accounts: DemoAccount[] = []
    const loaded = await loadExample(db, {
      demoPassword: (email) => {
        const password = newDemoPassword(loopback)
        accounts.push({ email, password })
        return hashPassword(password)
      },
    })
    return { record, example: loaded, accounts: loaded === 'loaded' ? accounts : await standingDemoAccounts(db, loopback) }
  } finally {
    await db.$disconnect()
  }
}
