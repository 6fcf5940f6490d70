import 'server-only'
import { inOneSnapshot } from '../../../db'
import { RuleError } from '../../../errors'
import type { Actor } from '../../../user/rules'
import { saysTheSame } from '../difference/rules'
import { holdReport, isSecondClick, issueEdition, type PublishedEdition, refuseWhileInTheWay, refuseWhileUnlocked } from '../issue/commands'
import { fingerprintOf, readStanding } from '../queries'
import { composeEdition } from '../rules'
import { readEdition } from '../schema'
import type { CorrectionInput } from './schema'

/**
 * Publishes the next edition of a report, with an erratum in both languages; the ones before it stay what they are (rule 13). Its totals
 * take the place of theirs.
 * Throws ForbiddenError, and RuleError when there is no edition yet, the report says the same as the edition that stands, an action is
 * unlocked, an earlier year is in the way, or something changed since it was looked at.
 */
export function publishCorrection(actor: Actor, correction: CorrectionInput, now = new Date()): Promise<PublishedEdition> {
  const { year, after, fingerprint } = correction
  const erratum = { nl: correction.erratumNl, en: correction.erratumEn }
  return inOneSnapshot(async (transaction) => {
    const { planId, facts, editions } = await holdReport(transaction, actor, 'publishCorrection', correction)
    const [newest] = editions
    if (!newest) throw new RuleError('report.nothingToCorrect', { year: String(year) })
    const asReviewed = fingerprint === fingerprintOf(facts)
    if (newest.number === after + 1 && asReviewed && isSecondClick(facts, newest, actor, erratum)) {
      return { year, number: newest.number, sha256: newest.sha256 }
    }
    await refuseWhileUnlocked(transaction, planId, year)
    if (newest.number !== after || !asReviewed) throw new RuleError('report.changedSinceReview')
    await refuseWhileInTheWay(transaction, planId, year)
    const standing = await readStanding(transaction, planId, year)
    const next = composeEdition(facts, { number: newest.number + 1, publishedAt: now, erratum })
    if (standing && saysTheSame(readEdition(standing.schemaVersion, standing.text), next)) {
      throw new RuleError('report.nothingCorrected', { year: String(year), number: String(standing.number) })
    }
    return issueEdition(transaction, actor, { planId, facts, number: newest.number + 1, erratum, now })
  })
}
