import fc from 'fast-check'
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { describe, expect, test } from 'vitest'
import { markdownTree } from './markdown-tree'

const allowed = /^(h[1-6]|p|ul|ol|li|blockquote|pre|hr|br|a|strong|em|del|code|table|thead|tbody|tr|th|td)$/

function elements(node: Root | RootContent | ElementContent): Element[] {
  if (!('children' in node)) return []
  return [...(node.type === 'element' ? [node] : []), ...node.children.flatMap(elements)]
}

function words(node: Root | RootContent | ElementContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(words).join('') : ''
}

function expectHarmless(source: string) {
  for (const { tagName, properties } of elements(markdownTree(source, 1))) {
    expect(tagName).toMatch(allowed)
    for (const [name, value] of Object.entries(properties)) {
      expect(['href', 'align', 'start', 'dir']).toContain(name)
      if (name === 'href') expect(value).toMatch(/^(https?:\/\/|mailto:)/i)
    }
  }
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
    expect(words(markdownTree('Lees [het besluit](javascript:alert(1)).', 1))).toBe('Lees het besluit.')
    expect(words(markdownTree('![Een klas](https://evil.example/x.png)', 1))).toBe('Een klas')
  })
})

test('headings sink below those of the page, never deeper than the sixth level', () => {
  const levels = (offset: number) => elements(markdownTree('# a\n\n## b\n\n###### c', offset)).map(({ tagName }) => tagName)
  expect(levels(1)).toEqual(['h2', 'h3', 'h6'])
  expect(levels(3)).toEqual(['h4', 'h5', 'h6'])
})

test('links to other sites and to mailboxes come through', () => {
  const links = elements(markdownTree('[a](https://example.org/?q=1) <http://example.org> [b](mailto:an@example.org)', 1))
  expect(links.map(({ properties }) => properties.href).filter(Boolean)).toEqual([
    'https://example.org/?q=1',
    'http://example.org',
    'mailto:an@example.org',
  ])
})

test('emoji and right-to-left writing stay as typed, each block in its own direction', () => {
  const tree = markdownTree('Geslaagd 🎉👩🏽‍🏫\n\nالتعلم مدى الحياة', 1)
  expect(words(tree)).toBe('Geslaagd 🎉👩🏽‍🏫\nالتعلم مدى الحياة')
  expect(elements(tree).map(({ properties }) => properties.dir)).toEqual(['auto', 'auto'])
})

test('a footnote stays where it was typed', () => {
  expect(words(markdownTree('Een cijfer[^1].\n\n[^1]: Bron: Eurostat.', 1)).replace(/\s+/g, ' ')).toBe('Een cijfer[1]. [1] Bron: Eurostat.')
})

describe('a text too intricate to be read as Markdown', () => {
  test.each([
    ['quotes in quotes', '>'.repeat(50_000)],
    ['lists in lists', '1. '.repeat(16_000)],
    ['marks in marks', '*_'.repeat(25_000)],
    ['links without an end', '[a]('.repeat(12_500)],
  ])('of %s is shown as it was typed', (_, source) => {
    const tree = markdownTree(source, 1)
    expect(elements(tree).map(({ tagName }) => tagName)).toEqual(['p'])
    expect(words(tree)).toBe(source)
  })

  test('keeps its paragraphs and lines', () => {
    const tree = markdownTree(`een\ntwee\n\n${'*'.repeat(2001)}`, 1)
    expect(elements(tree).map(({ tagName }) => tagName)).toEqual(['p', 'br', 'p'])
  })

  test('is not an ordinary long report', () => {
    const chapter = '## Voortgang\n\nDe **oproep** liep tot juni; zie [het besluit](https://example.org).\n\n- een\n- twee\n\n---\n\n'
    expect(elements(markdownTree(chapter.repeat(100), 1)).some(({ tagName }) => tagName === 'h3')).toBe(true)
  })
})
