// Unpacks an archive as somebody else's program would.
import { text } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'

/** The files of an archive, by their names. */
export async function filesOf(bytes: Buffer): Promise<Map<string, string>> {
  const archive = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true })
  const files = new Map<string, string>()
  for await (const entry of archive.eachEntry()) files.set(entry.fileName, await text(await archive.openReadStreamPromise(entry)))
  return files
}
