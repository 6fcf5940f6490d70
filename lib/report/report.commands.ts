import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { db } from '../db'
import { RuleError } from '../errors'
import { type EventInput, recordEvent } from '../event/event.commands'
import type { Actor } from '../user/user.rules'
import { lockYear } from '../year/year.queries'
import { type FlagshipTextInput, type IntroductionInput, type SavedText, TextConflict } from './report.schema'

type Transaction = Prisma.TransactionClient

/**
 * Stores the introduction of a report, in both languages at once. The same text again changes nothing.
 * Throws ForbiddenError, RuleError for a year that was never opened, and TextConflict when somebody else saved first.
 */
export const saveIntroduction = (actor: Actor, input: IntroductionInput): Promise<SavedText> =>
  writing(actor, 'saveIntroduction', input, async (_, planId) => {
    const { year, textNl, textEn } = input
    return {
      event: { objectType: 'AnnualReport', objectId: `${planId}/${year}` },
      async read(transaction) {
        const row = await transaction.annualReport.findUnique({ where: { planId_year: { planId, year } } })
        return row && { version: row.version, savedAt: row.savedAt, textNl: row.introductionNl, textEn: row.introductionEn }
      },
      write: (transaction, mark) =>
        transaction.annualReport.updateMany({
          where: { planId, year, version: input.version },
          data: { introductionNl: textNl, introductionEn: textEn, ...mark, version: { increment: 1 } },
        }),
    }
  })

/**
 * Stores what a report says about one flagship, in both languages at once. The same text again changes nothing.
 * Throws ForbiddenError, RuleError for an unknown flagship or a year that was never opened, and TextConflict.
 */
export const saveFlagshipText = (actor: Actor, input: FlagshipTextInput): Promise<SavedText> =>
  writing(actor, 'saveFlagshipText', input, async (transaction, planId) => {
    const { year, textNl, textEn } = input
    const flagship = await transaction.flagship.findUnique({
      where: { planId_code: { planId, code: input.flagship } },
      select: { id: true },
    })
    if (!flagship) throw new RuleError('report.unknownFlagship')
    const key = { planId, year, flagshipId: flagship.id }
    return {
      event: { objectType: 'FlagshipText', objectId: `${planId}/${year}/${input.flagship}` },
      read: (transaction) =>
        transaction.flagshipText.findUnique({
          where: { planId_year_flagshipId: key },
          select: { version: true, savedAt: true, textNl: true, textEn: true },
        }),
      async write(transaction, mark) {
        await transaction.flagshipText.createMany({ data: { ...key, version: 0, ...mark }, skipDuplicates: true })
        return transaction.flagshipText.updateMany({
          where: { ...key, version: input.version },
          data: { textNl, textEn, ...mark, version: { increment: 1 } },
        })
      },
    }
  })

type Writing = {
  event: Pick<EventInput, 'objectType' | 'objectId'>
  read: (transaction: Transaction) => Promise<SavedText | null>
  /** Writes over the version that the screen showed, and over no other. */
  write: (transaction: Transaction, mark: { savedAt: Date }) => Promise<{ count: number }>
}

async function writing(
  actor: Actor,
  kind: 'saveIntroduction' | 'saveFlagshipText',
  input: IntroductionInput,
  prepare: (transaction: Transaction, planId: string) => Promise<Writing>,
): Promise<SavedText> {
  const { year, version, textNl, textEn } = input
  return db.$transaction(async (transaction) => {
    const { planId } = await lockYear(transaction, actor, kind, input)
    const { event, read, write } = await prepare(transaction, planId)

    const before = (await read(transaction)) ?? { version: 0, savedAt: new Date(), textNl: null, textEn: null }
    // sent twice, or typed by two people alike: there is nothing to lose and nothing to write
    if (before.textNl === textNl && before.textEn === textEn) return before
    if (before.version !== version) throw new TextConflict(before)

    const savedAt = new Date()
    // version 0: made to be written on, and not yet written by anybody
    await transaction.annualReport.createMany({ data: { planId, year, version: 0 }, skipDuplicates: true })
    if ((await write(transaction, { savedAt })).count === 0) throw new TextConflict((await read(transaction)) ?? before)
    await recordEvent(transaction, {
      ...event,
      kind,
      planId,
      actorId: actor.id,
      year,
      before: { textNl: before.textNl, textEn: before.textEn },
      after: { textNl, textEn },
    })
    return { version: version + 1, savedAt, textNl, textEn }
  })
}
