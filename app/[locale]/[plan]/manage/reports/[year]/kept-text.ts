import type { KeptText } from './writing-state'

// The tab keeps what is not saved yet. Signing out forgets everything under this prefix, the drafts of the year sheet too.
const prefix = 'koers/draft/'

export function keepText(key: string, { version, stored, mine }: KeptText): void {
  quietly(() => sessionStorage.setItem(prefix + key, JSON.stringify({ version, stored, mine })))
}

export function dropText(key: string): void {
  quietly(() => sessionStorage.removeItem(prefix + key))
}

/** What this tab kept under the key, if it is what this release keeps. */
export function keptText(key: string): KeptText | null {
  const kept: unknown = quietly(() => JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null'))
  if (typeof kept !== 'object' || kept === null || !('version' in kept && 'stored' in kept && 'mine' in kept)) return null
  const { version, stored, mine } = kept
  return typeof version === 'number' && isTexts(stored) && isTexts(mine) ? { version, stored, mine } : null
}

const isTexts = (value: unknown): value is KeptText['mine'] =>
  typeof value === 'object' &&
  value !== null &&
  'nl' in value &&
  'en' in value &&
  typeof value.nl === 'string' &&
  typeof value.en === 'string'

/** A full or forbidden store must not stop the writing: then the fields alone hold the text. */
function quietly<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
