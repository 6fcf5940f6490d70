import { strFromU8, strToU8, type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate'

type Settling = {
  /** The instant that the file says it was made: that of the edition. */
  at: string
  /** What becomes of a part of the file that is XML. */
  parts?: (name: string, xml: string) => string
}

// The first day that a ZIP can name, in whatever time zone the server is: nothing in it tells when or where the file was made.
const firstDay = () => new Date(1980, 0, 1)

/**
 * An office file whose bytes follow from its content alone: libraries write the clock and random names into it. An office file within it, such
 * as the numbers of a chart, is treated alike.
 */
export function settled(bytes: Uint8Array, { at, parts = (_, xml) => xml }: Settling): Uint8Array {
  const names = new Map<string, string>()
  const before = unzipSync(bytes)
  const numbered = numberedAnew(Object.keys(before))
  const instant = `${at.slice(0, 19)}Z`
  const after: Zippable = {}
  for (const old of inOrder(before)) {
    const part = before[old]
    if (!part || old.endsWith('/')) continue
    const mtime = firstDay()
    const name = old.replace(counted, (file) => numbered.get(file) ?? file)
    if (/\.(?:xlsx|docx)$/.test(name)) after[name] = [settled(part, { at }), { mtime, level: 0 }]
    else if (/\.(?:xml|rels)$/.test(name)) {
      const xml = strFromU8(part)
        .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, tag: string) => `${tag}${instant}`)
        .replaceAll(/\brId[a-z0-9_-]{21}(?![a-z0-9_-])/g, (id) => nameFor(names, id))
        .replaceAll(counted, (file) => numbered.get(file) ?? file)
      after[name] = [strToU8(parts(name, xml)), { mtime, level: 6 }]
    } else after[name] = [part, { mtime, level: 0 }]
  }
  return zipSync(after)
}

/** Charts and their numbers, which a library counts for as long as the process lives. */
const counted = /\b(?:chart|Microsoft_Excel_Worksheet)\d+\.(?:xml|xlsx)/g

function numberedAnew(paths: string[]): Map<string, string> {
  const files = new Set(paths.flatMap((path) => path.match(counted) ?? []))
  const number = (file: string) => Number(/\d+/.exec(file)?.[0])
  const met = new Map<string, number>()
  const anew = new Map<string, string>()
  for (const file of [...files].toSorted((a, b) => number(a) - number(b))) {
    const kind = file.replace(/\d+/, '#')
    const place = (met.get(kind) ?? 0) + 1
    met.set(kind, place)
    anew.set(file, kind.replace('#', String(place)))
  }
  return anew
}

/** The list of content first, as programs expect it, and the relations before what they are of, so that random names are met in one order. */
const inOrder = (files: Unzipped): string[] => {
  const first = (name: string) => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2)
  return Object.keys(files).toSorted((a, b) => first(a) - first(b))
}

function nameFor(names: Map<string, string>, id: string): string {
  const known = names.get(id) ?? `rIdKoers${names.size + 1}`
  names.set(id, known)
  return known
}
