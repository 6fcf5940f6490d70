import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EditionContent, readableVersions, readEdition } from '@/lib/report/edition.schema'
import { proseOf } from '@/lib/text/markdown-tree'

const folder = join(import.meta.dirname, '../../lib/report/fixtures')

/** The edition that was kept of a version of the format. */
export const keptEdition = (version: number): EditionContent =>
  readEdition(version, readFileSync(join(folder, `version-${version}.json`), 'utf8'))

const in2 = (text: string | null) => ({ nl: text, en: text })
const actionOf = ({ actions }: EditionContent) => {
  const [first] = actions
  if (!first) throw new Error('the kept edition has no actions')
  return first
}

/** Every text of a flagship, and its title. */
const withProse = (content: EditionContent, markdown: string): EditionContent => {
  const prose = { nl: proseOf(markdown), en: proseOf(markdown) }
  return { ...content, blocks: content.blocks.map((block) => ('prose' in block ? { ...block, markdown: in2(markdown), prose } : block)) }
}

/** So many actions in one chapter, all with the longest title that can be typed. */
function manyActions(content: EditionContent, count: number): EditionContent {
  const one = actionOf(content)
  const title = in2('Een titel die maar niet ophoudt en die niemand in één adem voorleest, '.repeat(8).slice(0, 500))
  const actions = Array.from({ length: count }, (_, place) => ({
    ...one,
    number: String(place + 1),
    title,
    state: 'BEING_IMPLEMENTED' as const,
    leftIn: null,
  }))
  const numbers = actions.map(({ number }) => number)
  const blocks = content.blocks.map((block) => {
    if (block.type !== 'flagship' && block.type !== 'counts') return block
    const own = block.type === 'counts' || block.flagship === one.flagship ? numbers : []
    const counts = block.tally.counts.map((part) => {
      const inState = part.state === 'BEING_IMPLEMENTED' ? own : []
      return { ...part, actions: inState, count: inState.length, percentage: inState.length > 0 ? 100 : 0 }
    })
    const tally = { ...block.tally, total: own.length, reported: own.length, counts, leftEarlier: [] }
    return block.type === 'flagship' ? { ...block, tally, actions: own, moves: [] } : { ...block, tally }
  })
  return { ...content, actions, blocks }
}

const everything = [
  '# Kop\n\nEen alinea met **vet**, *cursief*, ~~weg~~, `code` en [een link](https://example.org/?a=1&b=<2>).',
  '1. een\n2. twee\n   - onder twee\n     - dieper\n3. drie\n\n1. opnieuw een',
  '> Een citaat\n\n| Kop | Getal |\n| --- | ---: |\n| a & b | 1 |\n\n---\n\n```\nregel <1>\nregel 2\n```',
].join('\n\n')

/** Editions that a document has a hard time with, by what is hard about them. */
export function hardEditions(): Record<string, EditionContent> {
  const kept = keptEdition(Math.max(...readableVersions))
  const odd = 'Stuur\u0000teken\u0008, emoji 👩‍🏫🎓, \u202eomgekeerd\u202c, עברית وعربي 中文, ﷽ & <b>"aanhalingen"</b> ]]>'
  const withoutAnything = kept.blocks.map((block) => {
    if (block.type === 'obstacles') return { ...block, obstacles: [] }
    if (block.type === 'deliverables') return { ...block, deliverables: [] }
    return block.type === 'changes' ? { ...block, since: null, moves: [] } : block
  })
  const untitled = kept.actions.map((action) => ({ ...action, title: in2(null), leads: [], entry: null, flagship: null }))
  return {
    'twenty thousand words in every chapter': withProse(kept, 'Twintigduizend woorden over leren. '.repeat(4000)),
    'everything that can be typed': withProse(kept, everything),
    'a word without end': withProse(kept, 'a'.repeat(1200)),
    'signs that no file can hold': withProse(
      {
        ...kept,
        plan: { ...kept.plan, title: in2(odd), shortTitle: in2(odd), publisher: in2(odd) },
        actions: kept.actions.map((action) => ({ ...action, title: in2(odd) })),
        title: { nl: odd, en: odd },
      },
      odd,
    ),
    'five hundred actions with titles of five hundred signs': manyActions(kept, 500),
    'empty chapters, no evidence and no titles': withProse({ ...kept, actions: untitled, sources: [], blocks: withoutAnything }, ''),
    'a plan without flagships and themes': {
      ...kept,
      flagships: [],
      themes: [],
      targetGroups: [],
      blocks: kept.blocks.filter((block) => block.type !== 'flagship' || block.flagship === null),
    },
  }
}
