import { db } from '../../lib/db'
import { keepDocuments } from '../../lib/document/document.commands'
import { everyDocument } from '../../lib/document/document.rules'
import { madeFormats } from '../../lib/document/document-maker.queries'

/**
 * Gives every edition a placeholder for each of its documents. Documents that are missing are made in the background once a page that offers them has been
 * asked for, and would change the data in the middle of whatever a test compares.
 */
export async function keepAllDocuments(): Promise<void> {
  const documents = everyDocument(madeFormats()).map((wanted) => ({ ...wanted, bytes: Uint8Array.from(Buffer.from('a document')) }))
  for (const { id } of await db.edition.findMany({ select: { id: true } })) await keepDocuments(db, id, documents)
}
