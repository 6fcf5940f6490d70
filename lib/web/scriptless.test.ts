import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { MadeAnswer } from './made-answer'
import { withoutScripts } from './scriptless'

const page = (body: string, headers: Record<string, string> = {}) => ({
  status: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; script-src 'self' 'nonce-n' 'strict-dynamic'; style-src 'self' 'nonce-n'",
    'cross-origin-opener-policy': 'same-origin',
    link: '</a.woff2>; rel=preload; as="font"; nonce="n"; type="font/woff2", </a.css>; rel=preload; as="style"; nonce="n"',
    ...headers,
  },
  body: Buffer.from(body),
})
const head = '<link rel="stylesheet" href="/a.css" nonce="n"/><link rel="preload" as="script" fetchPriority="low" nonce="n" href="/a.js"/>'
const scripts = '<script src="/a.js" async="" nonce="n"></script><script nonce="n">self.__next_f.push([1,"<p>é</p>"])</script>'

function scriptless(made: MadeAnswer): MadeAnswer {
  const left = withoutScripts(made)
  if (left === null) throw new Error('The page is not whole without its scripts')
  return left
}

test('a public page leaves without scripts, and with a policy that allows none', () => {
  const { body, headers } = scriptless(page(`${head}${scripts}<p>é</p>${scripts}`))
  expect(body.toString()).toBe('<link rel="stylesheet" href="/a.css"/><p>é</p>')
  expect(headers['content-security-policy']).toBe("default-src 'none'; script-src 'none'; style-src 'self'")
  expect(headers.link).toBe('</a.woff2>; rel=preload; as="font"; type="font/woff2", </a.css>; rel=preload; as="style"')
  expect(headers).not.toHaveProperty('cross-origin-opener-policy')
})

test('what search engines read stays, and so does the nonce of a style in the page', () => {
  const left = `<script type="application/ld+json" nonce="n">{}</script><style nonce="n">p{}</style>`
  const { body, headers } = scriptless(page(left + scripts))
  expect(body.toString()).toBe(left)
  expect(headers['content-security-policy']).toBe("default-src 'none'; script-src 'none'; style-src 'self' 'nonce-n'")
})

test('a page that a script has still to put together does not leave without', () => {
  expect(withoutScripts(page(`<!--$?--><template id="B:0"></template><!--/$-->${scripts}`))).toBeNull()
})

test('data stay as they are', () => {
  const made = page('{"a":"<script></script>"}', { 'content-type': 'application/json' })
  expect(withoutScripts(made)).toBe(made)
})

/** Every file of ours that a page is made of, by what imports it. */
function filesOf(pages: string[]): Set<string> {
  const files = new Set<string>()
  const find = (from: string, to: string) => {
    const path = to.startsWith('@/') ? to.slice(2) : join(dirname(from), to)
    return ['.tsx', '.ts'].map((ending) => path + ending).find((file) => existsSync(file))
  }
  const follow = (file: string) => {
    if (files.has(file)) return
    files.add(file)
    const text = readFileSync(file, 'utf8')
    if (/^'use client'/m.test(text)) return // what is behind it, the browser runs as well
    const imported = [...text.matchAll(/^(?:import|export) (?!type )[^'"]*from '([@.][^']+)'/gm)]
    for (const [, to = ''] of imported) {
      const next = find(file, to)
      if (next) follow(next)
    }
  }
  for (const page of pages) follow(page)
  return files
}

const folder = 'app/[locale]/[plan]/(public)'
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('page.tsx'))

test('no public page holds anything that a browser has to run, nor what React knows in a browser alone', () => {
  // the word of a button that works is there for all pages
  const around = ['app/[locale]/layout.tsx', 'components/ui/submit-button.tsx']
  const files = filesOf(['app/[locale]/page.tsx', `${folder}/layout.tsx`, ...pages.map((page) => join(folder, page))])
  const running = [...files].filter((file) =>
    /^'use client'|\buse[A-Z]\w+\b[^'\n]* from 'react(?:-dom)?'/m.test(readFileSync(file, 'utf8')),
  )
  expect(files.size).toBeGreaterThan(200)
  expect(running.filter((file) => !around.includes(file))).toEqual([])
})

test('what stands on a public page is put in as HTML', () => {
  const otherwise = pages.filter((page) => !/^export default publicPage\(/m.test(readFileSync(join(folder, page), 'utf8')))
  expect(pages.length).toBeGreaterThan(20)
  expect(otherwise).toEqual([])
})
