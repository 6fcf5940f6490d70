import { expect, test } from 'vitest'
import { numberReader } from './imported-number.rules'

const read = numberReader(['1', '10', '2A', '1200', 'nr.7'])

test.each([
  ['1', '1', null],
  ['Actie 10', '10', null],
  ['ACTION 10.', '10', null],
  ['nr. 10)', '10', null],
  ['n° 10', '10', null],
  ['1 200', '1200', null],
  ['1\u00a0200', '1200', null],
  ['nr.7', 'nr.7', null],
  ['01', '01', '1'],
  ['Actie 01', '01', '1'],
  ['2a', '2a', '2A'],
  ['Actie nr. 10', '10', null],
  ['actie_10', '10', null],
  ['Actie-10', '10', null],
  ['№ 10', '10', null],
  ['(10)', '10', null],
  ['10 –', '10', null],
  ["'10", '10', null],
  ['\u200e10\u200b', '10', null],
  ['X', 'X', '10'],
  ['i', 'i', '1'],
  ['IV', 'IV', null],
  ['nota', 'nota', null],
  ['Acties', 'Acties', null],
  ['B.3', 'B.3', null],
  ['3 en 4', '3 en 4', null],
])('%j is number %j, beside %j', (text, number, alike) => expect(read(text)).toEqual({ number, alike }))
