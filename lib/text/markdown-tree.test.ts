import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proseOf } from './markdown-tree'
import { type Prose, type ProseElement, prose } from './prose'

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

test.each(['• een\n• twee', '•\teen\n•\ttwee', '\uf0b7 een\n\uf0b7 twee', '– een\n– twee', '-\u00a0een\n-\u00a0twee'])(
  '%j, as word processors paste it, is a list',
  (pasted) => {
    const item = (text: string) => ({ element: 'li', children: [text] })
    expect(proseOf(pasted)).toEqual([{ element: 'ul', children: [item('een'), item('twee')] }])
  },
)

test('a dash that begins a remark, and dots in code, stay as typed', () => {
  expect(proseOf('Goed nieuws.\n– zegt de minister')).toEqual([{ element: 'p', children: ['Goed nieuws.\n– zegt de minister'] }])
  expect(words(proseOf('```\n• een\n• twee\n```'))).toBe('• een\n• twee\n')
})

test('a box to tick keeps whether it is ticked', () => {
  expect(JSON.stringify(proseOf('- [x] klaar\n- [ ] te doen'))).toMatch(/\[x\] .*klaar.*\[ \] .*te doen/)
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
