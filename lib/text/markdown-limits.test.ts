import { Session } from 'node:inspector/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestReportText } from '../report/report.rules'
import { mostWork, piecesOf, priceOf, typedIn } from './markdown-limits'
import { proseOf } from './markdown-tree'
import type { Prose, ProseElement } from './prose'

const elements = (nodes: Prose): ProseElement[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elements(node.children ?? [])]))
const namesIn = (source: string) => elements(proseOf(source)).map(({ element }) => element)

const long = (piece: string) => piece.repeat(Math.ceil(longestReportText / piece.length)).slice(0, longestReportText)

describe('a text too intricate to be laid out', () => {
  test.each([
    ['quotes in quotes', long('>')],
    ['lists in lists', long('1. ')],
    ['marks in marks', long('*_')],
    ['links without an end', long('[a](')],
    ['headings under lines', long('a\n=\n')],
    ['items without words', long('-\n')],
    ['a table of 900 columns', `${'a|'.repeat(900)}\n${'-|'.repeat(900)}\n${'x\n'.repeat(6000)}x`],
    ['a table of 300 columns', `${'a|'.repeat(300)}\n${'-|'.repeat(300)}\n${'x\n'.repeat(1500)}x`],
  ])('of %s is shown as it was typed, and the writer is told', (_, source) => {
    expect(proseOf(source)).toEqual([{ element: 'typed', children: [source.trimEnd()] }])
    expect(typedIn(source)).toEqual([source.trimEnd()])
  })

  test('is laid out but for the part that is too intricate', () => {
    expect(namesIn(`# Een\n\n${'*a_'.repeat(1000)}\n\ntwee`)).toEqual(['h1', 'typed', 'p'])
  })

  test('is not an ordinary long report', () => {
    const chapter = '## Voortgang\n\nDe **oproep** liep tot juni; zie [het besluit](https://example.org).\n\n- een\n- twee\n\n---\n\n'
    const list = '- **Actie 12** liep tot in juni; daarna kwam er een tweede oproep, die tot december open bleef: **gelukt**\n'
    const table = `| Actie | Stand | Noot |\n|---|---|---|\n${'| 12 | In uitvoering | De oproep is gesloten |\n'.repeat(47)}\n`
    for (const text of [chapter.repeat(100), list.repeat(150), long('Een zin. '), long(table)]) expect(typedIn(text)).toEqual([])
  })
})

/** Pieces of Markdown that cost a parser the most, again and again, with and without their like between them. */
const costly = fc
  .record({
    piece: fc.oneof(
      fc.constantFrom('*', '_', '**a_', '~a~~', '`', '``a', '[', ']', '![a](', '[a](<b "', '<a ', '<!--', '<?', '&amp;', '&#', '\\'),
      fc.constantFrom('a\n=\n', '-\n', '- ', '> ', '1. ', '|', '|-', 'a|', 'x\n', '```\n', '# ', '[a]: b\n', '[^a]: b\n', '[a]', '[^a]'),
      fc.constantFrom(
        'www.a',
        'http://a.b(',
        'a@b.c',
        'a.',
        '\t',
        '    ',
        '***\n',
        '- [ ] a\n',
        'a|b\n-|-\n',
        '<b>\n',
        '\r',
        '\u0000',
        'é',
      ),
      fc.string({ maxLength: 6 }),
    ),
    times: fc.nat(400),
    end: fc.constantFrom('', ' ', '\n', '\n\n'),
  })
  .map(({ piece, times, end }) => piece.repeat(times) + end)
const costlyText = fc
  .tuple(fc.array(costly, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([parts, again]) => (again ? long(`${parts.join('')}\n\n`) : parts.join('').slice(0, longestReportText)))

describe('no text of the allowed length', () => {
  test('is worth more work than there is, or makes more of a page than it has characters and cells', () => {
    fc.assert(
      fc.property(costlyText, (text) => {
        const pieces = piecesOf(text)
        const read = pieces.filter(({ typed }) => !typed)
        const sum = read.reduce((work, piece) => work + priceOf(piece.text), 0)
        expect(sum).toBeLessThanOrEqual(mostWork)
        // nothing is lost between the pieces but empty lines
        expect(
          pieces
            .map((piece) => piece.text)
            .join('')
            .replaceAll(/\s/g, ''),
        ).toBe(text.replaceAll(/\s/g, ''))
      }),
      { numRuns: 100 },
    )
  })

  test('takes more than a small multiple of the steps of a plain one', async () => {
    const plain = await stepsOf(long('De **oproep** liep tot juni; zie [het besluit](https://example.org) van de regering.\n\n'))
    expect(plain).toBeGreaterThan(longestReportText)
    await fc.assert(
      fc.asyncProperty(costlyText, async (text) => {
        expect(await stepsOf(text)).toBeLessThan(plain * 6)
        expect(elements(proseOf(text)).length).toBeLessThan(longestReportText)
      }),
      { numRuns: 12 },
    )
  }, 60_000)
})

/** How many calls the parser and what comes after it make to read a text: the same on every machine. */
async function stepsOf(text: string): Promise<number> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  proseOf(text)
  const { result } = await session.post('Profiler.takePreciseCoverage')
  await session.post('Profiler.stopPreciseCoverage')
  session.disconnect()
  const ours = result.filter(({ url }) => /node_modules|markdown/.test(url))
  return ours.reduce(
    (sum, { functions }) => sum + functions.reduce((inner, { ranges }) => inner + ranges.reduce((n, { count }) => n + count, 0), 0),
    0,
  )
}
