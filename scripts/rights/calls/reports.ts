import { db } from '@/lib/db'
import { saveFlagshipText, saveIntroduction } from '@/lib/report/commands'
import { getComposer, listReportsInWriting } from '@/lib/report/composer/queries'
import { publishEdition } from '@/lib/report/edition/commands'
import { readFacts } from '@/lib/report/edition/facts/queries'
import { fingerprintOf } from '@/lib/report/edition/queries'
import { type World, years } from '../world'
import { type Call, reads, writes } from './call'
import { year } from './years'

/** The report as somebody who may read it saw it; read here without asking who. */
export async function publication(world: World) {
  const facts = await readFacts(db, world.plan.id, years.closed)
  if (!facts) throw new Error('the closed year of the world was never opened')
  return { ...year(world, 'closed'), fingerprint: fingerprintOf(facts) }
}

const text = { version: 0, textNl: 'Een tekst.', textEn: null }
export const callsOfReports: Record<string, Call | Call[]> = {
  listReportsInWriting: reads((actor, { plan }) => listReportsInWriting(actor, plan.slug)),
  getComposer: reads((actor, { plan }) => getComposer(actor, plan.slug, years.open)),
  saveIntroduction: writes((actor, world) => saveIntroduction(actor, { ...year(world, 'open'), ...text })),
  saveFlagshipText: writes((actor, world) => saveFlagshipText(actor, { ...year(world, 'open'), ...text, flagship: world.flagship.code })),
  publishEdition: writes(async (actor, world) => publishEdition(actor, await publication(world))),
}
