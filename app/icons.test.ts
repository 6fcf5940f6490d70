import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { iconNames } from '@/components/ui/icon'
import { countStates, stateToSlug } from '@/lib/status/status.rules'

test('every icon and every state has its drawing', () => {
  const icons = readFileSync('app/icons.css', 'utf8')
  for (const name of iconNames) expect(icons).toContain(`.icon-${name} {`)
  const drawn = new Set([...icons.matchAll(/(--icon-[\w-]+): url/g)].map((match) => match[1]))
  const states = readFileSync('app/status.css', 'utf8')
  for (const state of countStates) {
    const sign = new RegExp(`\\.state-${stateToSlug(state)} \\{\\s*--state-sign: var\\((--icon-[\\w-]+)\\)`).exec(states)?.[1]
    expect(drawn).toContain(sign)
  }
})
