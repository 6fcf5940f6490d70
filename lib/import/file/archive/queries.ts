import 'server-only'
import { StringDecoder } from 'node:string_decoder'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { RuleError } from '../../../errors'
import { fileLimits, unreadable } from '../rules'

/** The parts of a workbook that are XML, unpacked, by their name in small letters. */
export type Parts = Map<string, Buffer>

const refusedParts: [pattern: RegExp, key: string][] = [
  [/vbaProject|macrosheets|activeX/i, 'macros'],
  [/^xl\/(externalLinks|queryTables|connections\.xml|model|customData)/i, 'externalLinks'],
  [/(^xl\/embeddings\/|\.(zip|7z|rar|gz|xlsx|xlsm|docx|docm|exe|dll)$)/i, 'embedded'],
]
const isXml = (name: string) => /\.(xml|rels)$/i.test(name)

/**
 * Unpacks the XML of a workbook, counting what really comes out of it.
 * @throws RuleError for an archive that is damaged, protected, too large, or holds macros, links to other files or files.
 */
export async function unpackWorkbook(bytes: Buffer): Promise<Parts> {
  const parts: Parts = new Map()
  let unpacked = 0
  const count = (size: number) => {
    unpacked += size
    const megabyte = 1024 * 1024
    const ratio = unpacked > megabyte ? unpacked / bytes.length : 0
    if (unpacked > fileLimits.unpacked || ratio > fileLimits.ratio)
      throw unreadable('unpacksTooLarge', { most: fileLimits.unpacked / megabyte })
  }
  try {
    // some programs write the names of parts with backslashes: they are read as slashes, and still lead nowhere outside
    const archive = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: false, validateEntrySizes: true })
    if (archive.entryCount > fileLimits.entries) throw unreadable('tooManyParts', { most: fileLimits.entries })
    for await (const entry of archive.eachEntry()) {
      refusePart(entry, parts)
      if (isXml(entry.fileName)) await unpack(archive, entry, parts, count)
      else count(entry.uncompressedSize)
    }
  } catch (error) {
    throw error instanceof RuleError ? error : unreadable('damaged')
  }
  return parts
}

function refusePart(entry: Entry, parts: Parts) {
  if (entry.isEncrypted()) throw unreadable('protected')
  const found = refusedParts.find(([pattern]) => pattern.test(entry.fileName))
  if (found) throw unreadable(found[1])
  if (parts.has(entry.fileName.toLowerCase())) throw unreadable('damaged')
}

async function unpack(archive: ZipFile, entry: Entry, parts: Parts, count: (size: number) => void) {
  const decoder = new StringDecoder('utf8')
  const chunks: Buffer[] = []
  let open = ''
  for await (const chunk of (await archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    count(chunk.length)
    chunks.push(chunk)
    // a declaration of a document type can name files and make text multiply; no program writes one in a workbook, nor XML other than in UTF-8
    if (chunk.includes(0)) throw unreadable('damaged')
    const text = decoder.write(chunk)
    const seen = open + text
    if (seen.includes('<!') && /<!(DOCTYPE|ENTITY)/i.test(seen)) throw unreadable('documentType')
    // the reader of workbooks looks for the end of a tag again and again: of one that does not end it would take hours
    const last = seen.lastIndexOf('<')
    open = last > seen.lastIndexOf('>') ? seen.slice(last) : ''
    if (/<[^<>!?][^<>]*</.test(seen) || open.length > fileLimits.tag) throw unreadable('damaged')
  }
  parts.set(entry.fileName.toLowerCase(), Buffer.concat(chunks))
}
