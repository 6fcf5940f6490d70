import { Session } from 'node:inspector/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostWork, piecesOf, priceOf, typedIn } from './markdown-limits'
import { proseOf } from './markdown-tree'
import { type Prose, type ProseElement, prose } from './prose'
import { longestText } from './report/rules'

const elements = (nodes: Prose): ProseElement[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elements(node.children ?? [])]))
const namesIn = (source: string) => elements(proseOf(source)).map(({ element }) => element)
const words = (nodes: Prose): string => nodes.map((node) => (typeof node === 'string' ? node : words(node.children ?? []))).join('')

function expectHarmless(source: string) {
  const nodes = proseOf(source)
  expect(prose.parse(nodes)).toEqual(nodes)
  for (const { href } of elements(nodes)) if (href) expect(href).toMatch(/^(https?:\/\/|mailto:)/i)
}

const hostile = [
  '<script>alert(1)</script>',
  'a <script src="https://evil.example/x.js"></script> b',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<style>*{background:url(https://evil.example)}</style>',
  '<b onmouseover="alert(1)">x</b>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\nscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox(1))',
  '[x](file:///etc/passwd)',
  '[x](//evil.example)',
  '[x](/nl/sign-out)',
  '[x](#main)',
  '[x]\n\n[x]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![x](https://evil.example/track.png)',
  '![x][i]\n\n[i]: https://evil.example/track.png',
  '[![x](javascript:alert(1))](javascript:alert(2))',
  '[^1]\n\n[^1]: <script>alert(1)</script>',
  '- [ ] <input autofocus onfocus=alert(1)>',
  '| <script> |\n|---|\n| [x](javascript:alert(1)) |',
  '`<script>alert(1)</script>`',
  '<!--><script>alert(1)</script>-->',
  '"><script>alert(1)</script>',
  '# [x](javascript:alert(1))',
  '\u202e[gnp.x](javascript:alert(1))\u202c',
]

describe('a text that tries to do harm', () => {
  test.each(hostile)('%s comes out harmless', (source) => {
    expectHarmless(source)
  })

  test('comes out harmless in any combination', () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostile),
      fc.constantFrom('\n', '\n\n', '> ', '- ', '    ', '**', '`', '|', '<', '>', ']('),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => expectHarmless(pieces.join(''))),
      { numRuns: 300 },
    )
  })

  test('keeps the words of a refused link and the description of a refused image', () => {
    expect(words(proseOf('Lees [het besluit](javascript:alert(1)).'))).toBe('Lees het besluit.')
    expect(words(proseOf('![Een klas](https://evil.example/x.png)'))).toBe('Een klas')
  })
})

test('links to other sites and to mailboxes come through', () => {
  const links = elements(proseOf('[a](https://example.org/?q=1) <http://example.org> [b](mailto:an@example.org)'))
  expect(links.flatMap(({ href }) => href ?? [])).toEqual(['https://example.org/?q=1', 'http://example.org', 'mailto:an@example.org'])
})

test('a table keeps its columns and their alignment', () => {
  expect(proseOf('| a | b |\n|---|--:|\n| 1 | 2 |')).toEqual([
    {
      element: 'table',
      children: [
        { element: 'thead', children: [{ element: 'tr', children: [cell('th', 'a'), { ...cell('th', 'b'), align: 'right' }] }] },
        { element: 'tbody', children: [{ element: 'tr', children: [cell('td', '1'), { ...cell('td', '2'), align: 'right' }] }] },
      ],
    },
  ])
})
const cell = (element: 'th' | 'td', text: string): ProseElement => ({ element, children: [text] })

test('emoji and right-to-left writing stay as typed', () => {
  expect(proseOf('Geslaagd 🎉👩🏽‍🏫\n\nالتعلم مدى الحياة').map((node) => words([node]))).toEqual(['Geslaagd 🎉👩🏽‍🏫', 'التعلم مدى الحياة'])
})

test('a footnote stays where it was typed', () => {
  const text = 'Een cijfer[^1].\n\nNog een[^2].\n\n[^1]: Bron: Eurostat.\n\n[^2]: Bron: Statbel.'
  expect(proseOf(text).map((node) => words([node]))).toEqual([
    'Een cijfer[1].',
    'Nog een[2].',
    '[1]',
    'Bron: Eurostat.',
    '[2]',
    'Bron: Statbel.',
  ])
})

describe('a text that is read in pieces', () => {
  test('says what it says as a whole: lists, code and comments go on after an empty line', () => {
    expect(namesIn('- een\n\n- twee\n\n  nog\n\ndrie')).toEqual(['ul', 'li', 'p', 'li', 'p', 'p', 'p'])
    expect(namesIn('```\neen\n\ntwee\n```\n\ndrie')).toEqual(['pre', 'code', 'p'])
    expect(namesIn('<!-- een\n\ntwee -->\n\ndrie')).toEqual(['p'])
    expect(namesIn('1. een\n\n2. twee\n\n# Kop\n\n> citaat\n\n> ander')).toEqual(
      ['ol', 'li', 'p', 'li', 'p', 'h1', 'blockquote', 'p', 'blockquote', 'p'], //
    )
  })

  test('finds the address that is defined in another piece', () => {
    const links = (text: string) => elements(proseOf(text)).flatMap(({ href }) => href ?? [])
    expect(links('Zie [het besluit][b].\n\nTekst.\n\n[b]: https://example.org')).toEqual(['https://example.org'])
  })
})

const long = (piece: string) => piece.repeat(Math.ceil(longestText / piece.length)).slice(0, longestText)

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
  .map(([parts, again]) => (again ? long(`${parts.join('')}\n\n`) : parts.join('').slice(0, longestText)))

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
    expect(plain).toBeGreaterThan(longestText)
    await fc.assert(
      fc.asyncProperty(costlyText, async (text) => {
        expect(await stepsOf(text)).toBeLessThan(plain * 6)
        expect(elements(proseOf(text)).length).toBeLessThan(longestText)
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
