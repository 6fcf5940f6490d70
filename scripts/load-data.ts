// What a database holds before anybody works in it: the sourced record of the plan and, when asked, the labelled sample over it.
import { PrismaPg } from '@prisma/adapter-pg'
import { hashPassword } from '@/lib/password-hash'
import { PrismaClient } from '@/prisma/generated/client'
import { loadRecord } from '@/prisma/record/load'
import { loadSample, type SampleLoading } from '@/prisma/sample/load'
import { type DemoAccount, newDemoPassword, standingDemoAccounts } from './demo-accounts'

export type LoadedData = {
  sample: SampleLoading | 'not asked'
  /** The demo accounts whose password can be told: those made just now, and those that still have the one everybody knows. */
  accounts: DemoAccount[]
}

type Options = {
  sample: boolean
  /** Only this computer reaches the installation: the demo accounts get the password of the README, elsewhere each its own. */
  loopback: boolean
}

/** Loads the data into the migrated database at `url`. A second time it keeps everything as people left it. */
export async function loadData(url: string, { sample, loopback }: Options): Promise<LoadedData> {
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 2 }) })
  try {
    await loadRecord(db)
    if (!sample) return { sample: 'not asked', accounts: [] }
    const accounts: DemoAccount[] = []
    const loaded = await loadSample(db, {
      demoPassword: (email) => {
        const password = newDemoPassword(loopback)
        accounts.push({ email, password })
        return hashPassword(password)
      },
    })
    return { sample: loaded, accounts: loaded === 'loaded' ? accounts : await standingDemoAccounts(db, loopback) }
  } finally {
    await db.$disconnect()
  }
}
