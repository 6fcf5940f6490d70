import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * Sums up files and everything in folders: the same contents under the same names give the same text.
 * @param leaveOut answers whether a file or folder does not matter; it is given the path from `path` on.
 */
export function fingerprint(path: string, leaveOut: (path: string) => boolean = () => false): string {
  const hash = createHash('sha256')
  for (const file of files(path)) {
    hash.update(`${relative(path, file)}\0`)
    hash.update(readFileSync(file))
  }
  return hash.digest('hex')

  function files(from: string): string[] {
    const name = relative(path, from)
    if (name && leaveOut(name)) return []
    const stat = lstatSync(from, { throwIfNoEntry: false })
    if (stat?.isFile()) return [from]
    if (!stat?.isDirectory()) return []
    return readdirSync(from)
      .sort()
      .flatMap((entry) => files(join(from, entry)))
  }
}

/** One fingerprint of several. */
export const together = (...parts: string[]) => createHash('sha256').update(parts.join('\n')).digest('hex')
