import 'server-only'
import { StringDecoder } from 'node:string_decoder'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { RuleError } from '../../../errors'
import { fileLimits, unreadable } from '../rules'
import { type SheetFacts, sheetScanner } from '../sheet/rules'

/** The parts of a workbook that are XML, unpacked, with what was seen in each sheet on the way. */
export type Parts = { contents: Map<string, Buffer>; sheets: Map<string, SheetFacts> }

const refusedParts: [pattern: RegExp, key: string][] = [
  [/vbaProject|macrosheets|activeX/i, 'macros'],
  [/^xl\/(externalLinks|queryTables|connections\.xml|model|customData)/i, 'externalLinks'],
  [/(^xl\/embeddings\/|\.(zip|7z|rar|gz|xlsx|xlsm|docx|docm|exe|dll)$)/i, 'embedded'],
]
/** More characters than any program writes between `<` and `>`. */
const longestTag = 64 * 1024
const isXml = (name: string) => /\.(xml|rels)$/i.test(name)
const isSheet = (name: string) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name)

/**
 * Unpacks the XML of a workbook, counting what really comes out of it.
 * @throws RuleError for an archive that is damaged, protected, too large, or holds macros, links to other files or files.
 */
export async function unpackWorkbook(bytes: Buffer): Promise<Parts> {
  const parts: Parts = { contents: new Map(), sheets: new Map() }
  let unpacked = 0
  const count = (size: number) => {
    unpacked += size
    const megabyte = 1024 * 1024
    const ratio = unpacked > megabyte ? unpacked / bytes.length : 0
    if (unpacked > fileLimits.unpacked || ratio > fileLimits.ratio)
      throw unreadable('unpacksTooLarge', { most: fileLimits.unpacked / megabyte })
  }
  try {
    const archive = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true })
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

function refusePart(entry: Entry, { contents }: Parts) {
  if (entry.isEncrypted()) throw unreadable('protected')
  const found = refusedParts.find(([pattern]) => pattern.test(entry.fileName))
  if (found) throw unreadable(found[1])
  if (contents.has(entry.fileName)) throw unreadable('damaged')
}

async function unpack(archive: ZipFile, entry: Entry, { contents, sheets }: Parts, count: (size: number) => void) {
  const scanner = isSheet(entry.fileName) ? sheetScanner() : null
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
    if (/<!(DOCTYPE|ENTITY)/i.test(seen)) throw unreadable('documentType')
    // the reader of workbooks looks for the end of a tag again and again: of one that does not end it would take hours
    open = /<[^<>]*$/.exec(seen)?.[0] ?? ''
    if (/<[^<>!?][^<>]*</.test(seen) || open.length > longestTag) throw unreadable('damaged')
    scanner?.push(text)
  }
  contents.set(entry.fileName, Buffer.concat(chunks))
  if (scanner) sheets.set(entry.fileName, scanner.end())
}
