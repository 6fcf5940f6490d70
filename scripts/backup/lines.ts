import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline as connect, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { BackupProblem } from './backup-format'

/** Counts the bytes of lines, their ends included. */
export const hashOfLines = () => {
  const hash: Hash = createHash('sha256')
  return { add: (line: string) => void hash.update(line).update('\n'), value: () => hash.digest('hex') }
}

/** Writes lines to a new file that only its owner may read, as fast as the disk takes them and no faster. */
export async function writeLines(file: string, lines: AsyncIterable<string>): Promise<void> {
  const bytes = async function* () {
    for await (const line of lines) yield `${line}\n`
  }
  await pipeline(Readable.from(bytes()), createGzip(), createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }))
}

/**
 * The lines of a file, one at a time: a table may be larger than the memory of this computer.
 * @throws BackupProblem when it is no gzip file, or ends too early.
 */
export async function* readLines(file: string): AsyncGenerator<string> {
  const unpacked = connect(createReadStream(file), createGunzip(), () => {}) // whoever reads on gets the error
  let rest: string[] = []
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const bytes of unpacked) {
      const pieces = decoder.decode(bytes, { stream: true }).split('\n')
      for (const piece of pieces.slice(0, -1)) {
        yield rest.length > 0 ? rest.join('') + piece : piece
        rest = []
      }
      rest.push(pieces.at(-1) ?? '')
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') throw new BackupProblem(`${file} cannot be read: ${message}`)
    if (code?.startsWith('Z_') || code?.startsWith('ERR_ENCODING'))
      throw new BackupProblem(`${file} is damaged, or not a backup: ${message}`)
    throw error
  }
  if (rest.join('') !== '') throw new BackupProblem(`${file} is damaged: it ends within a line.`)
}
