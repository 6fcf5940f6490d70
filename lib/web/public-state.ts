import { today } from '../dates'

/** What a process knows once for all requests. Next bundles what starts the server apart from what answers. */
type Basis = {
  /** Answers a version of everything that public pages show, read after it was asked for. */
  dataVersion: () => Promise<string>
  /** A build renders the same data in its own way. */
  build: string
  /** The address of the installation, which pages and their links name. */
  origin: string
}
const shared = globalThis as typeof globalThis & { koersPublicBasis?: Basis }

/** From now on it can be told whether what was made of public data is still right. */
export function tellPublicState(basis: Basis): void {
  shared.koersPublicBasis = basis
}

/**
 * Names everything that a public page or document depends on besides its address: this build, where it is, the data, and the day in Brussels, because
 * names and roles are those of today. What was made after an equal answer was read shows the same. Null while nobody can say.
 */
export async function publicState(): Promise<string | null> {
  const basis = shared.koersPublicBasis
  if (!basis) return null
  const version = await basis.dataVersion().catch(() => null) // what is made instead will show it, and is logged
  return version && [basis.build, basis.origin, version, today()].join('\n')
}
