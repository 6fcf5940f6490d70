import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const tokens = new Map(
  [...readFileSync(`${import.meta.dirname}/tokens.css`, 'utf8').matchAll(/--color-([\w-]+):\s*#([0-9a-f]{3,6})/g)].map(([, name, hex]) => [
    name,
    hex,
  ]),
)

function luminance(name: string): number {
  const hex = tokens.get(name) ?? ''
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex
  expect(full, name).toHaveLength(6)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test.each([
  ['ink', ['white', 'grey-100', 'grey-200', 'brand', 'action-tint', 'warning-tint', 'error-tint', 'success-tint']],
  ['quiet', ['white', 'grey-100', 'grey-200']],
  ['action', ['white', 'grey-100', 'action-tint']],
  ['action-hover', ['white', 'grey-100', 'action-tint']],
  ['navy', ['white', 'action-soft']],
  ['white', ['action', 'action-hover', 'action-active', 'navy', 'error']],
  ['success', ['white', 'success-tint']],
  ['warning', ['white', 'warning-tint']],
  ['error', ['white', 'error-tint']],
])('text in %s can be read on each surface it appears on', (text, surfaces) => {
  for (const surface of surfaces) expect(contrast(text, surface), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5)
})

test('the lines of controls and charts can be seen', () => {
  for (const line of ['grey-600', 'action', 'quiet', 'navy']) {
    expect(contrast(line, 'white'), line).toBeGreaterThanOrEqual(3)
    expect(contrast(line, 'grey-100'), line).toBeGreaterThanOrEqual(3)
  }
})

test('the working states grow darker from in preparation to realised', () => {
  const ramp = ['grey-200', 'action-soft', 'action', 'navy'].map(luminance)
  expect(ramp).toEqual([...ramp].sort((a, b) => b - a))
})
