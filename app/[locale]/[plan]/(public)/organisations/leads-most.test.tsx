import { expect, test } from 'vitest'
import { htmlOf } from '@/tests/harness/words-of'
import { LeadsMost } from './leads-most'

const named = (slug: string, name: string, leads: number) => ({
  ...{ slug, name, names: [{ nameNl: name, nameEn: null, abbreviation: null, startsOn: null, endsOn: null }] },
  held: Array.from({ length: leads }, (_, index) => ({
    actionId: `${slug} ${index}`,
    role: 'LEAD' as const,
    startsOn: null,
    endsOn: null,
  })),
})
const htmlWith = (locale: 'nl' | 'en', ...organisations: ReturnType<typeof named>[]) =>
  htmlOf(<LeadsMost locale={locale} plan="example" organisations={organisations} day="2024-12-31" />)
const plain = (html: string) => html.replace(/<span> (acties|actions) [^<]*<\/span>|<[^>]+>/g, '')

test('the organisation that leads the most actions is named, and its number leads to them', async () => {
  const html = await htmlWith('nl', named('centrum', 'Expertisecentrum', 15), named('dienst', 'Dienst', 4))
  expect(plain(html)).toBe('Expertisecentrum trekt de meeste acties: 15.')
  expect(html).toContain('href="/nl/example/organisations/centrum#role-lead"')
  expect(plain(await htmlWith('en', named('centrum', 'Expertisecentrum', 15)))).toBe('Expertisecentrum leads the most actions: 15.')
})

test('those that lead as many are all named, each with its number', async () => {
  const three = [named('a', 'A', 5), named('b', 'B', 5), named('c', 'C', 5)]
  expect(plain(await htmlWith('nl', ...three))).toBe('De meeste acties worden getrokken door A (5), B (5) en C (5).')
  expect(plain(await htmlWith('en', ...three.slice(1)))).toBe('The most actions are led by B (5) and C (5).')
})

test('nothing is said where nobody leads', async () => expect(await htmlWith('nl', named('a', 'A', 0))).toBe(''))
