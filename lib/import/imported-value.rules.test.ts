import { describe, expect, test } from 'vitest'
import { countStates, otherStateWords } from '../status/status.rules'
import { createNamed, meaningOf, severalMark, valueSet } from './imported-value.rules'
import { organisationSet, readCodes, type ValueReader } from './imported-vocabulary.rules'

const flagships = valueSet<string>('flagship', [
  { code: 'a', words: ['Leren loont', 'Learning pays'] },
  { code: 'b', words: [null, null, 'Werktitel'] },
  { code: 'f', words: [] },
])
const groups = valueSet<string>('targetGroups', [
  { code: 'individual', words: ['het individu', 'the individual'] },
  { code: 'organisation', words: ['de organisatie', 'the organisation'] },
  { code: 'society', words: ['de samenleving als geheel', 'society as a whole'] },
])
const themes = valueSet<string>('themes', [
  { code: 'knowledge', words: ['kennis opbouwen en delen', null] },
  { code: 'mobilisation', words: ['actoren connecteren, sensibiliseren en mobiliseren', null] },
])
const code = (text: string, set: typeof flagships) => {
  const meaning = meaningOf(text, set, false)
  return meaning && 'code' in meaning ? meaning.code : meaning
}

test.each([
  'A',
  'a',
  'Vlaggenschip A',
  'vlaggenschip 1',
  'VLAGGENSCHIP A: Leren loont',
  'F1',
  'flagship a',
  'Flagship 1',
  '1',
  'Leren loont',
  'learning pays',
  'A – Leren loont',
  'A. Leren loont',
  'pijler 1',
])('%j is flagship a', (text) => expect(code(text, flagships)).toBe('a'))

test('a letter is itself before it is a word for its kind, and what is nothing is nothing', () => {
  expect(code('F', flagships)).toBe('f')
  expect(code('Werktitel', flagships)).toBe('b')
  for (const text of ['Q', 'F9', 'Vlaggenschip Z', '?']) expect(code(text, flagships)).toBeNull()
})

test.each([
  ['individu', 'individual'],
  ['Individuen', 'individual'],
  ['organisaties', 'organisation'],
  ['Doelgroep: individu', 'individual'],
  ['the organisation', 'organisation'],
])('%j is target group %j', (text, expected) => expect(code(text, groups)).toBe(expected))

test('what else people call a state is taken for it, and reported', () => {
  const states = valueSet(
    'status',
    countStates.map((code) => ({ code, words: [code], others: otherStateWords[code] })),
  )
  for (const [text, state] of [
    ['Afgerond.', 'REALISED'],
    ['IN PROGRESS', 'BEING_IMPLEMENTED'],
    ['lopend', 'BEING_IMPLEMENTED'],
    ['gepland', 'IN_PREPARATION'],
  ] as const)
    expect(meaningOf(text, states, false)).toEqual({ code: state, guessed: true })
  expect(meaningOf('uitgevoerd', states, false)).toBeNull()
})

describe('several values of a cell', () => {
  const read = (text: string, set: typeof flagships) => {
    const unknown: string[] = []
    const reader: ValueReader = { exported: false, refuse: (_, { text }) => unknown.push(text), guess: () => {} }
    return [readCodes(text, set, reader), unknown]
  }
  test.each([
    ['individu; organisatie', groups, ['individual', 'organisation'], []],
    ['individu en organisatie', groups, ['individual', 'organisation'], []],
    ['individu, samenleving', groups, ['individual'], ['samenleving']],
    ['a b', flagships, ['a', 'b'], []],
    ['a, z', flagships, ['a'], ['z']],
    ['a/b', flagships, ['a', 'b'], []],
    ['Kennis opbouwen en delen', themes, ['knowledge'], []],
    ['actoren connecteren, sensibiliseren en mobiliseren', themes, ['mobilisation'], []],
    ['Leren op school', themes, [], ['Leren op school']],
  ])('%j', (text, set, codes, unknown) => expect(read(text, set)).toEqual([codes, unknown]))
})

describe('organisations', () => {
  const named = (...names: [slug: string, name: string][]) =>
    names.map(([slug, nameNl]) => ({ slug, names: [{ nameNl, nameEn: null, abbreviation: null }] }))
  const stored = named(
    ['economie-loket', 'Économie Loket'],
    ['economie-loket-2', 'économie loket'],
    ['abvv', 'ABVV'],
    ['abvv-2', 'ABVV'],
    ['vdab', 'VDAB'],
  )
  const { set } = organisationSet(stored)

  test('that differ in capitals, accents or spaces alone are never told apart by guessing', () => {
    expect(meaningOf('ABVV', set, false)).toEqual({ several: ['abvv', 'abvv-2'] })
    expect(meaningOf('abvv', set, false)).toEqual({ several: ['abvv', 'abvv-2'] })
    expect(meaningOf('Economie  Loket', set, false)).toEqual({ several: ['economie-loket', 'economie-loket-2'] })
    expect(meaningOf('abvv', set, true)).toEqual({ code: 'abvv', guessed: false })
  })

  test('spelled like one alone are that one, and that is reported', () => {
    expect(meaningOf('VDAB', set, false)).toEqual({ code: 'vdab', guessed: false })
    expect(meaningOf('v.d.a.b.', set, false)).toEqual({ code: 'vdab', guessed: true })
  })

  test('are recognised by an abbreviation in brackets and without their legal form, and that is reported', () => {
    const { set } = organisationSet([...stored, ...named(['ligo', 'Ligo vzw'], ['dienst', 'Vlaamse Dienst'])])
    for (const text of ['Ligo', 'LIGO v.z.w.', 'vzw Ligo']) expect(meaningOf(text, set, false)).toEqual({ code: 'ligo', guessed: true })
    for (const text of ['VDAB (arbeidsbemiddeling)', 'Arbeidsbemiddeling (VDAB)', 'VDAB vzw'])
      expect(meaningOf(text, set, false)).toEqual({ code: 'vdab', guessed: true })
    expect(meaningOf('Vlaamse Dienst (VDAB)', set, false)).toEqual({ several: ['dienst', 'vdab'] })
    expect(meaningOf('Bv', set, false)).toBeNull()
  })

  test('in one cell are several as far as one of them is known, or when somebody says so', () => {
    const { set } = organisationSet([...stored, ...named(['ligo', 'Ligo'], ['owv', 'Onderwijs en Vorming'])], {
      'voka / unizo': severalMark,
    })
    const read = (text: string) => {
      const unknown: string[] = []
      const reader: ValueReader = { exported: false, refuse: (_, { text }) => unknown.push(text), guess: () => {} }
      return [readCodes(text, set, reader), unknown]
    }
    expect(read('VDAB en Ligo')).toEqual([['ligo', 'vdab'], []])
    expect(read('VDAB (arbeid, werk), Syntra')).toEqual([['vdab'], ['Syntra']])
    expect(read('VDAB / Syntra')).toEqual([['vdab'], ['Syntra']])
    expect(read('Onderwijs en Vorming')).toEqual([['owv'], []])
    expect(read('Werk en Economie')).toEqual([[], ['Werk en Economie']])
    expect(read('Voka / Unizo')).toEqual([[], ['Voka', 'Unizo']])
  })

  test('are decided on once, added once, and are there the next time', () => {
    const decisions = { voka: createNamed('Voka'), 'v.o.k.a.': createNamed('V.O.K.A.'), abvv: 'abvv-2', niemand: '' }
    const { set, added } = organisationSet(stored, decisions)
    expect(added).toEqual([{ slug: 'voka', name: 'Voka' }])
    expect(meaningOf('VOKA', set, false)).toEqual({ code: 'voka', guessed: true })
    expect(meaningOf('ABVV', set, false)).toEqual({ code: 'abvv-2', guessed: true })
    expect(meaningOf('Niemand', set, false)).toEqual({ code: null, guessed: true })
    const later = organisationSet([...stored, ...named(['voka', 'Voka'])], decisions)
    expect(later.added).toEqual([])
    expect(meaningOf('V.O.K.A.', later.set, false)).toEqual({ code: 'voka', guessed: true })
  })
})
