import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
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

describe.each([...nl])('%s', (key, dutch) => {
  const english = en.get(key) ?? ''

  test('is filled in, in both languages', () => {
    expect(dutch.trim()).not.toBe('')
    expect(english.trim()).not.toBe('')
  })

  test('names the same placeholders in both languages, none of them a bare number or date', () => {
    const inDutch = [...new Set(placeholders(parse(dutch)))].sort()
    expect([...new Set(placeholders(parse(english)))].sort()).toEqual(inDutch)
    // lib/format.ts writes numbers and dates: Intl's Dutch notation is not the Flemish one
    expect(inDutch.filter((name) => /:(number|date|time)$/.test(name))).toEqual([])
  })
})
