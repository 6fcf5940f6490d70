import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Locale } from '../lib/locale'
import { otherLocale } from '../lib/locale'

const folder = join(import.meta.dirname, '..', 'messages')
const namespaces = readdirSync(join(folder, 'nl')).map((file) => file.replace('.json', ''))

const leaves = (messages: unknown): string[] =>
  typeof messages === 'string' ? [messages] : Object.values(messages as Record<string, unknown>).flatMap(leaves)

/** What stays of a message when its values are left out. */
const fixed = (message: string) => (message.includes('plural,') || message.includes('select,') ? [] : message.split(/\{\w+\}/))

const words = (locale: Locale) =>
  namespaces
    .flatMap((name) => leaves(JSON.parse(readFileSync(join(folder, locale, `${name}.json`), 'utf8'))))
    .flatMap(fixed)
    .map((text) => text.trim())

/** Everything a page says that is not marked as being in another language: its text, and the names that only a screen reader tells. */
async function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = document.documentElement.lang
    const said: string[] = [document.title]
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement
      if (!element || element.closest('script, style') || element.closest('[lang]')?.getAttribute('lang') !== own) continue
      if (node instanceof Element) said.push(...['aria-label', 'title', 'placeholder', 'alt'].map((name) => node.getAttribute(name) ?? ''))
      else said.push(node.textContent ?? '')
    }
    return said.map((text) => text.trim()).filter(Boolean)
  })
}

/**
 * What the page says in the wrong language or in no language at all: a message of the other language, or the key of one.
 * Words that both languages have (`Status`) are in neither.
 */
export async function untranslatedOn(page: Page, locale: Locale): Promise<string[]> {
  const ours = words(locale)
  const theirs = [...new Set(words(otherLocale(locale)))].filter((text) => text.length > 2 && !ours.some((own) => own.includes(text)))
  const [whole, parts] = [new Set(theirs), theirs.filter((text) => text.length >= 15)]
  const key = new RegExp(`(^|\\s)(${namespaces.join('|')})\\.[a-zA-Z]+(\\.|\\s|$)`)
  return (await saidOn(page)).filter((text) => whole.has(text) || key.test(text) || parts.some((part) => text.includes(part)))
}
