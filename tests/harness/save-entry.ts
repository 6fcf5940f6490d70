import { bodyOf, formIn } from './plain-form'

export type Saving = { saved: boolean /** Between sending the form and its answer. */; milliseconds: number }

/**
 * Fills in an entry with the plain form of its page.
 * @returns whether the application said that it is saved. False also when nobody answered: then nobody knows.
 */
export async function saveEntry(origin: string, address: string, cookie: string, noteNl: string): Promise<Saving> {
  let sent = performance.now()
  try {
    const page = await fetch(origin + address, { headers: { cookie } })
    const form = formIn(await page.text(), address, 'noteNl')
    const body = bodyOf(form, { noteNl, status: 'BEING_IMPLEMENTED' })
    sent = performance.now()
    const answer = await fetch(origin + address, { method: 'POST', headers: { cookie, origin }, body, redirect: 'manual' })
    const saved = answer.status === 303 && (answer.headers.get('location') ?? '').includes('done=')
    return { saved, milliseconds: performance.now() - sent }
  } catch {
    return { saved: false, milliseconds: performance.now() - sent }
  }
}
