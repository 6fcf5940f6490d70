// What a database holds before anybody works in it: the sourced record of the plan and, when asked, the labelled sample over it.
import { randomBytes } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { hashPassword } from '@/lib/password-hash'
import { demoPassword } from '@/lib/user/demo/rules'
import { PrismaClient } from '@/prisma/generated/client'
import { loadRecord } from '@/prisma/record/load'
import { loadSample, type SampleLoading } from '@/prisma/sample/load'

export type DemoAccount = { email: string; password: string }

export type LoadedData = {
  sample: SampleLoading | 'not asked'
  /** The accounts made just now, with their passwords: the only moment at which these can be told. */
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
        const password = loopback ? demoPassword : randomBytes(12).toString('base64url')
        accounts.push({ email, password })
        return hashPassword(password)
      },
    })
    return { sample: loaded, accounts: loaded === 'loaded' ? accounts : [] }
  } finally {
    await db.$disconnect()
  }
}
