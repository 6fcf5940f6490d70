import 'server-only'
import { createHash } from 'node:crypto'
import type { Database } from '../db'
import type { Made } from './document-maker.queries'

/** Keeps documents of an edition that are new. Two that made the same document at once keep the one that was there first. */
export async function keepDocuments(database: Database, editionId: string, made: readonly Made[]): Promise<void> {
  for (const { format, locale, bytes } of made) {
    const kept = { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, madeAt: new Date() }
    await database.editionDocument.createMany({ data: { editionId, locale, format, ...kept }, skipDuplicates: true })
  }
}
