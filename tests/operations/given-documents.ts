import { db } from '../../lib/db'
import { keepDocuments } from '../../lib/document/document.commands'
import { everyDocument } from '../../lib/document/document.rules'
import { madeFormats } from '../../lib/document/document-maker.queries'

/**
 * Gives every edition something for each of its documents. What is missing is made after a page that offers it was looked at, and changes the data
 * in the middle of whatever a test looks at by then.
 */
export async function keepAllDocuments(): Promise<void> {
  const documents = everyDocument(madeFormats()).map((wanted) => ({ ...wanted, bytes: Uint8Array.from(Buffer.from('a document')) }))
  for (const { id } of await db.edition.findMany({ select: { id: true } })) await keepDocuments(db, id, documents)
}
