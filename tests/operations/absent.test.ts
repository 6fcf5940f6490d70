import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleSlug } from '../../lib/plan/removal.rules'
import { loadData } from '../../scripts/load-data'
import { type Replica, startReplica } from './replica'

const url = process.env.DATABASE_URL ?? ''
let replica: Replica
beforeAll(async () => {
  await loadData(url, { example: true, loopback: true })
  replica = await startReplica(url)
}, 90_000)
afterAll(() => replica?.stop())

const plan = `/${exampleSlug}`
const absent = [
  ['a plan', '/no-such-plan', ''],
  ['something under a plan that does not exist', '/no-such-plan/actions/1', ''],
  ['a page of a plan', `${plan}/nothing`, ''],
  ['a page too deep', `${plan}/actions/5/extra`, plan],
  ['an action', `${plan}/actions/999`, plan],
  ['a goal', `${plan}/goals/z`, plan],
  ['an organisation', `${plan}/organisations/nobody`, plan],
  ['an indicator', `${plan}/indicators/nothing`, plan],
  ['a year of the matrix', `${plan}/matrix?year=1999`, plan],
  ['a report', `${plan}/reports/1999`, plan],
  ['an edition', `${plan}/reports/2023/9`, plan],
  ['a staff page', `${plan}/manage/nothing`, ''],
  ['a page of an account', '/account/nothing', ''],
] as const

test.each(['nl', 'en'] as const)('whatever does not exist can be read without scripts, in %s', async (locale) => {
  const words = { nl: ['nl-BE', 'Deze pagina bestaat niet'], en: ['en-GB', 'This page does not exist'] }[locale]
  for (const [what, path, home] of absent) {
    const answer = await fetch(`${replica.origin}/${locale}${path}`)
    expect(answer.status, what).toBe(404)
    const html = await answer.text()
    expect([/<html[^>]* lang="([^"]*)"/.exec(html)?.[1], /<h1>([^<]*)<\/h1>/.exec(html)?.[1]], what).toEqual(words)
    expect(
      [...html.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title),
      what,
    ).toEqual([`${words[1]} – Koers`])
    expect(html, what).toContain(`<a href="/${locale}${home}">`)
    expect(html, what).toMatch(/<link rel="stylesheet" href="\/_next\/static\/|<style nonce="[^"]{30,}">#__next_error__ body/)
  }
})

test('an address in no language is answered in Dutch, and data as data', async () => {
  for (const path of ['/fr/x', '/wp-admin/setup.php', '/nlx']) {
    const answer = await fetch(replica.origin + path)
    expect([answer.status, /<h1>([^<]*)/.exec(await answer.text())?.[1]], path).toEqual([404, 'Deze pagina bestaat niet'])
  }
  const data = await fetch(`${replica.origin}/api/v1/plans/no-such-plan`)
  expect([data.status, data.headers.get('content-type')]).toEqual([404, expect.stringContaining('application/problem+json')])
})
