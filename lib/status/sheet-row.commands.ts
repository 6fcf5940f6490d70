import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { columnOf, today } from '../dates'
import type { Database } from '../db'
import { recordEvent } from '../event/event.commands'
import { type Actor, contributesFor } from '../user/user.rules'
import { changedFields, type EntryValues, type EvidenceValues, emptyEntry, type StoredEntry } from './entry.rules'
import { getStoredEntry, type LockedRow, storedEntry } from './sheet-row.queries'
import { type EntryChange, EntryConflict, eventOf, keyOf, nextVersion, reporter } from './sheet-row.rules'

/** What a command left in the row. */
export type SavedEntry = EntryValues & Pick<StoredEntry, 'version' | 'savedAt' | 'confirmedAt'>

/** What a person filled in and is in the row now; null without an entry. */
export const storedIn = (row: LockedRow): StoredEntry | null => row.entry && storedEntry({ ...row.entry, savedBy: null, confirmedBy: null })

/** Somebody else saved first: what is stored now, names included. */
export const conflict = async (transaction: Database, row: LockedRow, year: number): Promise<EntryConflict> =>
  new EntryConflict(await getStoredEntry(transaction, row.actionId, year))

/**
 * Stores a change of a row that `lockRow` holds, with its event.
 * @throws ConflictError when somebody else wrote the row since it was read.
 */
export async function writeRow(transaction: Database, actor: Actor, row: LockedRow, change: EntryChange): Promise<SavedEntry> {
  const before = storedIn(row)
  const { kind, year, values, confirmed } = change
  const now = new Date()
  const changed = changedFields(before ?? emptyEntry, values)
  const version = nextVersion(row)
  const supplies = kind === 'logStatus' || before === null
  const savedAt = supplies ? now : (before?.savedAt ?? now)
  const reportedById = supplies ? reporter(contributesFor(actor, row.planId), row) : (row.entry?.reportedById ?? null)
  const confirmedAt = confirmed ? (before?.confirmedAt ?? now) : null
  const { evidence, successorAction, successorOrganisation, ...columns } = values
  const data = {
    ...columns,
    successorActionId: change.successorActionId,
    successorOrganisationId: change.successorOrganisationId,
    ...(supplies && { savedAt, savedById: actor.id, reportedById }),
    ...(!confirmed && { confirmedAt: null, confirmedById: null }),
    ...(confirmed && before?.confirmedAt == null && { confirmedAt, confirmedById: actor.id }),
    version,
  }
  const id = row.entry ? await update(transaction, row.entry, data) : await insert(transaction, { ...data, ...keyOf(row, year) })
  if (id === null) throw await conflict(transaction, row, year)
  if (changed.includes('evidence')) await replaceEvidence(transaction, id, row.entry?.evidence ?? [], evidence)
  const reportedBy = kind === 'confirmStatus' ? await slugOf(transaction, reportedById) : null
  await recordEvent(transaction, {
    ...eventOf(before, change, changed, reportedBy),
    ...keyOf(row, year),
    actorId: actor.id,
    objectId: id,
  })
  return { ...values, version, savedAt, confirmedAt }
}

/** Null when somebody else made the entry meanwhile. */
async function insert(transaction: Database, data: Prisma.StatusEntryCreateManyInput): Promise<string | null> {
  const [created] = await transaction.statusEntry.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } })
  return created?.id ?? null
}

/** Null when the entry is not as it was read any more. */
async function update(
  transaction: Database,
  { id, version }: { id: string; version: number },
  data: Prisma.StatusEntryUncheckedUpdateManyInput,
): Promise<string | null> {
  const { count } = await transaction.statusEntry.updateMany({ where: { id, version }, data })
  return count === 1 ? id : null
}

type KnownEvidence = EvidenceValues & { accessedOn: Date | null; sourceId: string | null }

/** An address that stays keeps the day it was given and its source. */
async function replaceEvidence(transaction: Database, entryId: string, known: KnownEvidence[], items: EvidenceValues[]) {
  if (known.length > 0) await transaction.evidence.deleteMany({ where: { entryId } })
  if (items.length === 0) return
  const rows = items.map((item, index) => {
    const before = known.find(({ url }) => item.url !== null && url === item.url)
    return {
      ...item,
      entryId,
      position: index + 1,
      kind: item.url === null ? ('DOCUMENT' as const) : ('LINK' as const),
      accessedOn: before?.accessedOn ?? (item.url === null ? null : columnOf(today())),
      sourceId: before?.sourceId ?? null,
    }
  })
  await transaction.evidence.createMany({ data: rows })
}

const slugOf = async (transaction: Database, id: string | null): Promise<string | null> =>
  id && (await transaction.organisation.findUniqueOrThrow({ where: { id }, select: { slug: true } })).slug
