import { expect, test } from 'vitest'
import { mayBeOneName } from './organisation-name.rules'

test.each([
  ['Ligo', 'Ligo vzw', true],
  ['De Ligo', 'vzw LIGO', true],
  ['VDAB', 'Vlaamse Dienst (VDAB)', true],
  ['VDAB (Vlaamse Dienst)', 'VDAB', true],
  ['Werk & Leren', 'Werk en leren', true],
  ['Ligo (voorbeeld)', 'Ligo vzw (voorbeeld)', true],
  ['Ligo (voorbeeld)', 'VDAB (voorbeeld)', false],
  ['Ligo', 'Ligo Antwerpen', false],
  ['—', '…', false],
])('%s and %s: %s', (one, other, may) => {
  expect(mayBeOneName(one, other)).toBe(may)
  expect(mayBeOneName(other, one)).toBe(may)
})
