import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { db } from '../../lib/db'
import { startReplica } from './replica'
import { cookieOf, makeOffice, save } from './staff'

const url = process.env.DATABASE_URL ?? ''

test('an application that is asked to end while people save loses nothing that it said was saved, and ends with 0', async () => {
  const people = 12
  const office = await makeOffice(people)
  const cookie = await cookieOf(office.coordinator.id)
  const replica = await startReplica(url, { KOERS_DRAIN: '1' })
  const saved = new Map<number, string[]>()
  let ending = false
  const savers = Array.from({ length: people }, async (_, index) => {
    const number = index + 1
    saved.set(number, [])
    for (let round = 1; ; round++) {
      const note = `Ronde ${round} van actie ${number}.`
      if (await save(replica.origin, office.entry(number), cookie, note)) saved.get(number)?.push(note)
      else if (ending) return
      else
        throw new Error(
          `action ${number} could not be saved in round ${round}: ${replica
            .log()
            .map(({ text }) => text)
            .join('\n')}`,
        )
    }
  })
  await Promise.race([
    expect.poll(() => [...saved.values()].every((notes) => notes.length > 0), { timeout: 30_000 }).toBe(true),
    Promise.all(savers),
  ])

  const asked = Date.now()
  ending = true
  replica.kill('SIGTERM')
  await wait(300)
  // both at once: on a busy machine, the second in which it can still be reached may be over before the other is asked
  const [ready, health] = await Promise.all(['ready', 'health'].map((name) => fetch(`${replica.origin}/api/${name}`)))
  expect(ready?.status, 'not ready, and still reachable').toBe(503)
  expect(await ready?.json()).toMatchObject({ detail: 'This replica is ending.' })
  expect(health?.status).toBe(200)
  expect(await replica.ended).toBe(0)
  expect(Date.now() - asked).toBeLessThan(15_000)
  await Promise.all(savers)

  for (const [number, notes] of saved) {
    const entry = await db.statusEntry.findFirst({ where: { action: { number: String(number) }, planId: office.plan.id } })
    const events = await db.event.findMany({ where: { planId: office.plan.id, objectId: entry?.id }, select: { after: true } })
    const kept = JSON.stringify(events)
    for (const note of notes) expect(kept, 'every save that was acknowledged has its event').toContain(note)
    expect(kept, 'and the entry is one of which an event tells').toContain(entry?.noteNl)
  }
})

test('a database that stops gives an error page within seconds, and the log says to which request it belongs', async () => {
  const { port } = new URL(url)
  const silent = await import('node:net').then(({ createServer }) => createServer(() => {})) // takes connections and says nothing
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const address = silent.address()
  const nowhere = new URL(url)
  nowhere.port = String(typeof address === 'object' ? address?.port : port)
  const replica = await startReplica(nowhere.toString())
  try {
    const asked = Date.now()
    const answers = await Promise.all(
      ['/nl', '/nl/set-password/a-very-secret-token', '/api/v1/plans/some-plan', '/api/health', '/api/ready'].map((path, index) =>
        fetch(replica.origin + path, { headers: { 'x-request-id': `request-number-${index}` } }),
      ),
    )
    expect(Date.now() - asked).toBeLessThan(15_000)
    expect(answers.map(({ status }) => status)).toEqual([500, 500, 500, 503, 503])
    for (const answer of answers)
      expect(answer.headers.get('cache-control') ?? 'no-store', 'an error is kept by nobody').toMatch(/no-store/)
    for (const [place, answer] of answers.entries()) expect(answer.headers.get('x-request-id')).toBe(`request-number-${place}`)
    expect(await answers[2]?.json()).toMatchObject({ reference: 'request-number-2' })

    const shown = /"digest":"(\d+)"|data-dgst="(\d+)"|digest\\?":\\?"(\d+)/
      .exec((await answers[0]?.text()) ?? '')
      ?.slice(1)
      .find(Boolean)
    const log = replica.log()
    expect(shown, 'the error page shows a number').toBeTruthy()
    expect(log.find(({ digest }) => digest === shown)).toMatchObject({
      level: 'error',
      path: expect.stringMatching('/nl'),
      msg: 'a page failed',
    })
    expect(log.map(({ request }) => request)).toEqual(expect.arrayContaining(['request-number-0', 'request-number-1', 'request-number-2']))
    expect(log.find(({ request }) => request === 'request-number-1')?.path).toBe('/nl/set-password/[hidden]')
    expect(log.map(({ text }) => text).join()).not.toContain('a-very-secret-token')
  } finally {
    await replica.stop()
    silent.close()
  }
})
