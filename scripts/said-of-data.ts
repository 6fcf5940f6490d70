import type { LoadedData } from './load-data'

/** What was loaded, as the one who starts Koers reads it. */
export function saidOfData({ record, example }: Pick<LoadedData, 'record' | 'example'>): string {
  const ofExample = {
    loaded: record ? 'Record and example loaded' : 'Example loaded',
    known: record ? 'Record loaded; the example stays as people left it' : 'The example stays as people left it',
    'in use': record ? 'Record loaded; no example, because a plan has its address' : 'No example, because a plan has its address',
    'not asked': record ? 'Record loaded' : 'No plan loaded',
  }[example]
  if (record) return ofExample
  return `${ofExample}; an administrator makes ${example === 'not asked' ? 'one' : 'a plan'} at /nl/plans`
}
