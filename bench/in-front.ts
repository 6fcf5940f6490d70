import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { step } from '../scripts/steps'
import { nginxInFront } from '../tests/operations/nginx-in-front'
import { loadInTurns } from './many-requests'
import { startKoers } from './servers'

const page = '/nl/plan-1'

/** The home page from copies that nginx keeps and passed on by it, beside a file of the same bytes from the same nginx. */
export async function measureNginx(databaseUrl: string): Promise<void> {
  const koers = await startKoers(databaseUrl)
  const nginx = await nginxInFront(koers.port).catch(async (error) => {
    await koers.stop()
    throw error
  })
  try {
    const origin = `http://127.0.0.1:${nginx.plain}`
    writeFileSync(join(nginx.files, 'page.html'), Buffer.from(await (await fetch(koers.origin + page)).arrayBuffer()))
    const loads = await step('Loading the home page through nginx', () =>
      loadInTurns({
        file: { url: `${origin}/static/page.html`, requests: 2000 },
        kept: { url: origin + page, requests: 2000 },
        passed: { url: origin + page, headers: { cookie: 'koers-bench=1' } },
        koers: { url: koers.origin + page },
      }),
    )
    console.log('\nnginx in front, the home page, 4 connections   requests/s   median ms   beside the file')
    const names = { file: "nginx's own file", kept: 'kept by nginx', passed: 'passed on by nginx', koers: 'Koers itself' }
    for (const [name, { perSecond, median }] of Object.entries(loads)) {
      const beside = `${(perSecond / loads.file.perSecond).toFixed(3)}×`
      console.log(
        `  ${names[name as keyof typeof names].padEnd(44)} ${perSecond.toFixed(0).padStart(10)} ${median.toFixed(2).padStart(11)} ${beside.padStart(17)}`,
      )
    }
  } finally {
    await nginx.stop()
    await koers.stop()
  }
}
