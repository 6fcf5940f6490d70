import { expect, test } from 'vitest'
import { collectingParts, pageParts, partAttribute, withParts } from './page-parts'

const page = (body: string) => ({ status: 200, headers: {}, body: Buffer.from(body) })
const place = (index: number) => `<div ${partAttribute}="${index}"></div>`

test('every part comes in its place, whatever letters there are around it and in it', () => {
  const parts = [Buffer.from('<p>één ≥ één</p>'), Buffer.from('<p>$1 $&</p>')]
  const { body } = withParts(page(`<main>ë ${place(1)} – ${place(0)}</main>`), parts)
  expect(body.toString()).toBe('<main>ë <p>$1 $&</p> – <p>één ≥ één</p></main>')
})

test('a page without parts stays as it is', () => {
  const made = page(`<p>${place(0)}</p>`)
  expect(withParts(made, [])).toBe(made)
})

test('parts are collected by the page that they belong to, and by none that is made otherwise', async () => {
  const first: Buffer[] = []
  const second: Buffer[] = []
  const later = (html: string) => Promise.resolve().then(() => pageParts()?.push(Buffer.from(html)))
  const made = [first, second].map((parts, index) => new Promise((resolve) => collectingParts(parts, () => resolve(later(String(index))))))
  await Promise.all(made)
  expect([first, second].map(String)).toEqual(['0', '1'])
  expect(pageParts()).toBeUndefined()
})
