import { db } from '@/lib/db'
import { getDraftDocument } from '@/lib/document/document.queries'
import { getComposer, listReportsInWriting } from '@/lib/report/composer.queries'
import { publishCorrection, publishEdition, withdrawEdition } from '@/lib/report/edition.commands'
import { fingerprintOf, getEditionToWithdraw } from '@/lib/report/edition.queries'
import { readFacts } from '@/lib/report/edition-facts.queries'
import { verifyEditions } from '@/lib/report/edition-verification.queries'
import { saveFlagshipText, saveIntroduction } from '@/lib/report/report.commands'
import { type World, years } from '../world'
import { type Call, reads, writes } from './call'
import { year } from './years'

/** The report as somebody who may read it saw it; read here without asking who. */
export const publication = async (world: World) => ({ ...(await seen(world, 'closed')), emptyChapters: 'yes' as const })

async function seen(world: World, which: 'closed' | 'corrected') {
  const facts = await readFacts(db, world.plan.id, years[which])
  if (!facts) throw new Error(`the ${which} year of the world was never opened`)
  return { ...year(world, which), fingerprint: fingerprintOf(facts) }
}

const erratum = { erratumNl: 'Een fout is verbeterd.', erratumEn: 'A mistake was corrected.' }
export const correction = async (world: World) => ({ ...(await seen(world, 'corrected')), after: 1, ...erratum })
export const editionWithdrawal = (world: World) => ({ ...year(world, 'corrected'), number: 1, reasonNl: 'Een vergissing.', reasonEn: null })

const text = { version: 0, textNl: 'Een tekst.', textEn: null }
export const callsOfReports: Record<string, Call | Call[]> = {
  listReportsInWriting: reads((actor, { plan }) => listReportsInWriting(actor, plan.slug)),
  getComposer: reads((actor, { plan }) => getComposer(actor, plan.slug, years.open)),
  getDraftDocument: reads((actor, { plan }) => getDraftDocument(actor, plan.slug, years.open, { locale: 'nl', format: 'XLSX' })),
  saveIntroduction: writes((actor, world) => saveIntroduction(actor, { ...year(world, 'open'), ...text })),
  saveFlagshipText: writes((actor, world) => saveFlagshipText(actor, { ...year(world, 'open'), ...text, flagship: world.flagship.code })),
  publishCorrection: writes(async (actor, world) => publishCorrection(actor, await correction(world))),
  getEditionToWithdraw: reads((actor, { plan }) => getEditionToWithdraw(actor, plan.slug, years.corrected, 1)),
  withdrawEdition: writes((actor, world) => withdrawEdition(actor, editionWithdrawal(world))),
  verifyEditions: reads((actor) => verifyEditions(actor)),
  publishEdition: writes(async (actor, world) => publishEdition(actor, await publication(world))),
}
