import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { iconNames } from '@/components/ui/icon'
import { countStates, stateToSlug } from '@/lib/status/status.rules'

test('every icon and every state has its drawing', () => {
  const icons = readFileSync('app/icons.css', 'utf8')
  for (const name of iconNames) expect(icons).toContain(`.icon-${name} {`)
  const drawn = new Set([...icons.matchAll(/(--icon-[\w-]+): \d+;/g)].map((match) => match[1]))
  const states = readFileSync('app/status.css', 'utf8')
  for (const state of countStates) {
    const sign = new RegExp(`\\.state-${stateToSlug(state)} \\{\\s*--state-sign: var\\((--icon-[\\w-]+)\\)`).exec(states)?.[1]
    expect(drawn).toContain(sign)
  }
})

test('every drawing stands where its number says', () => {
  const icons = readFileSync('app/icons.css', 'utf8')
  const drawn = [...icons.matchAll(/translate\((\d+)\)/g)].map(([, x]) => Number(x) / 24)
  const numbered = [...icons.matchAll(/--icon-(?!last)[\w-]+: (\d+);/g)].map(([, place]) => Number(place))
  expect(numbered).toEqual(drawn.map((_, place) => place))
  expect(drawn).toEqual(numbered)
  expect(icons).toContain(`--icon-last: ${numbered.length - 1};`)
  expect(icons).toContain(`viewBox='0 0 ${numbered.length * 24} 24'`)
})
