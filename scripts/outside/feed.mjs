// Reads feeds with a library for readers of feeds, and says what such a reader would miss.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const [, , modules, ...files] = process.argv
const { parseAtomFeed } = await import(pathToFileURL(createRequire(`${modules}/`).resolve('feedsmith')).href)

let errors = 0
for (const file of files) {
  const text = readFileSync(file, 'utf8')
  const feed = parseAtomFeed(text)
  const entries = feed.entries ?? []
  const written = text.match(/<entry>/g)?.length ?? 0
  const isThere = (value) => (value?.length ?? (value ? 1 : 0)) > 0
  const flaws = [
    ...(entries.length === written ? [] : [`${entries.length} of ${written} entries were read`]),
    ...['id', 'title', 'updated', 'links', 'authors', 'rights'].filter((name) => !isThere(feed[name])).map((name) => `no ${name}`),
    ...entries.flatMap((entry) =>
      ['id', 'title', 'updated', 'links'].filter((name) => !isThere(entry[name])).map((name) => `an entry without ${name}`),
    ),
  ]
  errors += flaws.length
  for (const flaw of flaws) console.log(`✗ ${file}: ${flaw}`)
  console.log(
    `${file}: "${feed.title?.value ?? feed.title}", ${entries.length} entries, links ${feed.links?.map(({ rel }) => rel).join(' ')}`,
  )
}
process.exitCode = errors > 0 ? 1 : 0
