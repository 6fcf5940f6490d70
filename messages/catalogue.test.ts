import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { catalogue } from './catalogue'

type Tree = { [key: string]: Tree | string }

function sentences(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : sentences(value, `${path}${key}.`),
  )
}

/** Every placeholder of a sentence with its kind, also those inside the branches of a plural. */
function placeholders(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    const here = `${element.value}:${TYPE[element.type]}`
    if (element.type === TYPE.tag) return [here, ...placeholders(element.children)]
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [here]
    return [here, ...Object.values(element.options).flatMap((option) => placeholders(option.value))]
  })
}

const nl = new Map(sentences(catalogue.nl))
const en = new Map(sentences(catalogue.en))

test('Dutch and English say the same things, under the same keys', () => {
  expect([...en.keys()].sort()).toEqual([...nl.keys()].sort())
})

test('every sentence is filled in, in both languages', () => {
  expect([...nl, ...en].filter(([, sentence]) => sentence.trim() === '')).toEqual([])
})

test('a sentence names the same placeholders in both languages', () => {
  const named = (sentence = '') => [...new Set(placeholders(parse(sentence)))].sort().join(' ')
  const different = [...nl].filter(([key, dutch]) => named(dutch) !== named(en.get(key)))
  expect(different.map(([key, dutch]) => [key, dutch, en.get(key)])).toEqual([])
})

test('no sentence writes a number or a date by itself', () => {
  // lib/format.ts writes them: Intl's Dutch notation is not the Flemish one
  const bare = (sentence: string) => placeholders(parse(sentence)).some((name) => /:(number|date|time)$/.test(name))
  expect([...nl, ...en].filter(([, sentence]) => bare(sentence))).toEqual([])
})
