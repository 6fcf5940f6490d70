import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { countStates, stateToSlug } from '../status/status.rules'
import { colours, seriesLooks, seriesShapes, stateLooks, stateSigns } from './figure-palette.rules'

const css = (file: string) => readFileSync(`app/${file}.css`, 'utf8')
const [tokens, status, icons, charts] = ['tokens', 'status', 'icons', 'charts'].map(css) as [string, string, string, string]

test('a figure has the colours of the pages', () => {
  for (const [name, hex] of Object.entries(colours)) expect(tokens).toContain(`--color-${name}: ${hex};`)
})

test('a state looks in a figure as it does on a page', () => {
  /** The last value that a state is given: its own rules come after those that it shares. */
  const said = (state: string, property: string) =>
    [...status.matchAll(/((?:\s*\.state-[\w-]+,?)+)\s\{([^}]*)\}/g)]
      .filter(([, names]) => (names ?? '').split(',').some((name) => name.trim() === `.state-${state}`))
      .map(([, , rules]) => new RegExp(`--${property}: ([^;]+);`).exec(rules ?? '')?.[1])
      .findLast((value) => value !== undefined)
  for (const state of countStates) {
    const slug = stateToSlug(state)
    const { fill, ink, line, dashes } = stateLooks[state]
    const values = ['state-fill', 'state-ink', 'state-line', 'state-dashes'].map((property) => said(slug, property))
    expect([slug, ...values]).toEqual([slug, ...[fill, ink, line].map((name) => `var(--color-${name})`), dashes?.join(' ')])
    const sign = /--(icon-[\w-]+)/.exec(said(slug, 'state-sign') ?? '')?.[1]
    const place = new RegExp(`--${sign}: (\\d+);`).exec(icons)?.[1]
    const drawn = new RegExp(`translate\\(${24 * Number(place)}\\)' d='([^']+)'`).exec(icons)?.[1]
    expect(drawn, slug).toBe(stateSigns[state])
  }
})

test('no two states look the same, also without colour', () => {
  const looks = countStates.map(
    (state) => `${stateLooks[state].fill} ${stateLooks[state].hatched} ${stateLooks[state].dashes} ${stateSigns[state]}`,
  )
  expect(new Set(looks).size).toBe(countStates.length)
})

test('a series looks in a figure as it does on a page', () => {
  expect(seriesShapes).toHaveLength(seriesLooks.length)
  for (const [index, { colour, hollow, dashes }] of seriesLooks.entries()) {
    const rules = new RegExp(`\\.series-${index} \\{([^}]*)\\}`).exec(charts)?.[1] ?? ''
    expect(rules).toContain(`--series: var(--color-${colour});`)
    expect([index, rules.includes('--series-fill: var(--color-white)'), /--series-dashes: ([^;]+);/.exec(rules)?.[1]]).toEqual([
      index,
      hollow,
      dashes?.join(' '),
    ])
  }
})
