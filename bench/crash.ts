import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { onServer } from '../scripts/databases'
import { step } from '../scripts/steps'
import { saveEntry } from '../tests/harness/save-entry'
import { startKoers } from './servers'
import { coordinatorCookie } from './signed-in'

// that its database is gone is what it is supposed to say
const unheard = new Writable({ write: (_text, _encoding, done) => done() })

const rounds = 20
const savers = 8

/** Kills the application and the database by turns, with the signal that nobody can answer, while people save. */
export async function measureCrash(databaseUrl: string): Promise<void> {
  let koers = await startKoers(databaseUrl, { output: unheard })
  const { port } = koers
  const cookie = await coordinatorCookie(databaseUrl)
  const acknowledged: string[] = []
  const [postmaster] = await onServer(databaseUrl, (query) => query('SHOW data_directory'))
  const pidFile = join(String(postmaster?.data_directory), 'postmaster.pid')
  try {
    await step(`Killing the application and the database by turns, ${rounds} times`, async () => {
      for (let round = 0; round < rounds; round++) {
        let over = false
        const known = acknowledged.length
        const saving = Promise.all(
          Array.from({ length: savers }, async (_, index) => {
            while (!over) {
              const note = `Ronde ${round}, ${index}, ${Math.random()}`
              const { saved } = await saveEntry(koers.origin, `/nl/plan-1/manage/actions/${index + 1}/statuses/2025`, cookie, note)
              if (saved) acknowledged.push(note)
              else await wait(20)
            }
          }),
        )
        for (const begun = Date.now(); acknowledged.length < known + savers; await wait(20))
          if (Date.now() - begun > 30_000) throw new Error(`Nothing was saved in round ${round}`)
        await wait(Math.random() * 300)
        if (round % 2 === 0) koers.kill('SIGKILL')
        else process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL')
        over = true
        await saving
        if (round % 2 === 0) {
          await koers.ended
          koers = await startKoers(databaseUrl, { port, output: unheard })
        } else await backAgain(koers.origin)
      }
    })
    const rows = await onServer(databaseUrl, (query) => query(`SELECT after->>'noteNl' AS note FROM events WHERE after ? 'noteNl'`))
    const kept = new Set(rows.map(({ note }) => note))
    const lost = acknowledged.filter((note) => !kept.has(note)).length
    // an entry whose last event says something else, or that has none: one of the two was written without the other
    const [{ half } = { half: 'unknown' }] = await onServer(databaseUrl, (query) =>
      query(`SELECT count(*)::int AS half FROM status_entries e WHERE e.note_nl LIKE 'Ronde %' AND e.note_nl IS DISTINCT FROM
        (SELECT after->>'noteNl' FROM events WHERE object_id = e.id::text AND after ? 'noteNl' ORDER BY id DESC LIMIT 1)`),
    )
    console.log(
      `\nKilled ${rounds} times while ${savers} people saved: ${acknowledged.length} saves acknowledged, ${lost} lost, ${half} entries that do not follow from their events`,
    )
    if (lost > 0 || half !== 0) process.exitCode = 1
  } finally {
    await koers.stop()
  }
}

/** Waits until the application answers from a database that is back. */
async function backAgain(origin: string) {
  for (let tries = 0; tries < 300; tries++) {
    if ((await fetch(`${origin}/api/health`).catch(() => null))?.status === 200) return
    await wait(100)
  }
  throw new Error('The database did not come back')
}
