import http from 'node:http'
import { bodyOf, formIn, type PlainForm } from '../tests/harness/plain-form'
import { saveEntry } from '../tests/harness/save-entry'
import { connections, post, secondsOf, sentForm } from './many-requests'
import { coordinatorCookie } from './signed-in'

/** Where forms are posted: processes that share a database, and the numbers of the actions that are saved. */
export type Forms = { databaseUrl: string; origins: string[]; saves: number[] }

type Form = { origin: string; address: string; cookie: string; fields: PlainForm; version: number }

/** How often each form is posted in a turn. */
const times = 4

/**
 * Posts the form of every action of the open year at once, each some times one after the other, over what it saved the time before.
 * @param changes whether it says something new each time.
 */
export function savingForms(changes = true) {
  const known = new Map<Forms, Form[]>()
  return async (forms: Forms): Promise<{ done: number; seconds: number }> => {
    const all = known.get(forms) ?? (await formsOf(forms))
    known.set(forms, all)
    const sent = await Promise.all(all.map((form) => inARow(form, changes)))
    const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
    const seconds = await secondsOf(sent, async ({ url, headers, row }) => {
      for (const form of row) await post(agent, url, headers, form, 303)
    })
    agent.destroy()
    if (changes) for (const form of all) form.version += times
    return { done: all.length * times, seconds }
  }
}

async function inARow({ origin, address, cookie, fields, version }: Form, changes: boolean) {
  const words = (time: number) => ({
    noteNl: changes ? `Bewaard om ${Date.now()}, nummer ${time}.` : said,
    version: String(changes ? version + time : version),
  })
  const filledIn = Array.from({ length: times }, (_, time) => bodyOf(fields, { ...words(time), status: 'BEING_IMPLEMENTED' }))
  return { url: origin + address, headers: { cookie, origin }, row: await Promise.all(filledIn.map(sentForm)) }
}

const said = 'Niet meer bevestigd.'

/** The forms of the entries of the open year, once nobody has confirmed them any more. Versions that share a database share the actions among them. */
async function formsOf({ databaseUrl, origins, saves }: Forms): Promise<Form[]> {
  const cookie = await coordinatorCookie(databaseUrl)
  return Promise.all(
    saves.map(async (number, place) => {
      const origin = origins[place % origins.length] ?? ''
      const address = `/nl/plan-1/manage/actions/${number}/statuses/2025`
      await saveEntry(origin, address, cookie, said)
      const fields = formIn(await (await fetch(origin + address, { headers: { cookie } })).text(), address, 'noteNl')
      return { origin, address, cookie, fields, version: Number(fields.fields.find(([name]) => name === 'version')?.[1]) }
    }),
  )
}
