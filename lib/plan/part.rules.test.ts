import { describe, expect, test } from 'vitest'
import { readParts } from './part.rules'

const none: [] = []
const short = ({ parts, problems }: ReturnType<typeof readParts>) => [
  ...parts.map(({ line, code, nl, en }) => [line, code, nl, en].join('|')),
  ...problems.map(({ line, key }) => `${line}: ${key}`),
]

describe('a list that is typed or pasted', () => {
  test('has a code, a Dutch name and an English name, as a spreadsheet gives them, and may have headings', () => {
    const pasted = 'Letter\tNaam\tName\r\nB\tMeer instroom\tMore people\r\na\tBetere kwaliteit\tBetter quality\r\n'
    expect(short(readParts('goals', pasted, none))).toEqual(['2|b|Meer instroom|More people', '3|a|Betere kwaliteit|Better quality'])
  })

  test('has names alone: the letters that are free are given, in order', () => {
    const known = [{ code: 'a', nl: 'Al bekend', en: null }]
    expect(short(readParts('goals', 'Een\n\nTwee; of meer', known))).toEqual(['1|b|Een|', '3|c|Twee|of meer'])
  })

  test('has names with commas, and cells between quotation marks that hold a line end', () => {
    expect(short(readParts('themes', 'Leren, werken en leven\tLearning, working, living\n"Twee\nregels"\tTwo lines', none))).toEqual([
      '1|leren-werken-en-leven|Leren, werken en leven|Learning, working, living',
      '2|twee-regels|Twee\nregels|Two lines',
    ])
  })

  test('has numbers of actions, given or counted on', () => {
    const known = [{ code: '7', nl: 'Zeven', en: null }]
    expect(short(readParts('actions', '1.2\tEen titel\nB3\tNog een', known))).toEqual(['1|1.2|Een titel|', '2|B3|Nog een|'])
    expect(short(readParts('actions', 'Een titel\nNog een', known))).toEqual(['1|8|Een titel|', '2|9|Nog een|'])
  })

  test('of two columns, a word is a name and not a code', () => {
    expect(short(readParts('target-groups', 'jongeren\tyoung people', none))).toEqual(['1|jongeren|jongeren|young people'])
  })

  test('is told line by line what is wrong with it', () => {
    const known = [{ code: 'c', nl: 'Meer meisjes in STEM', en: null }]
    const typed = [
      'a\tEen\tOne',
      'a\tTwee\tTwo',
      'c\tDrie\tThree',
      'd\tMeer MEISJES in stem\t',
      'ee\tVijf\tFive',
      'f\t\t',
      'g\tZ\tZ\tte veel',
    ]
    expect(readParts('goals', typed.join('\n'), known).problems.map(({ line, key }) => `${line} ${key}`)).toEqual([
      '2 codeTwice',
      '3 codeTaken',
      '4 known',
      '5 code',
      '6 noName',
      '7 tooManyCells',
    ])
    expect(readParts('themes', 'x\t\tOnly English', none).problems.map(({ key }) => key)).toEqual(['noDutchName'])
    expect(readParts('goals', 'x'.repeat(301), none).problems).toMatchObject([{ line: 1, key: 'tooLong' }])
    expect(readParts('goals', 'a\t"open', none).problems.map(({ key }) => key)).toEqual(['quotes'])
  })

  test('cannot have more letters than there are', () => {
    const names = Array.from({ length: 27 }, (_, at) => `Doel ${at}`).join('\n')
    expect(readParts('flagships', names, none).problems).toMatchObject([{ line: 27, key: 'noLetter' }])
  })

  test('may be as long as a plan may be, and is read at once', () => {
    const titles = Array.from({ length: 3000 }, (_, at) => `${at + 1}\tActie ${at + 1}\tAction ${at + 1}`).join('\n')
    const read = readParts('actions', titles, none)
    expect([read.parts.length, read.problems.length]).toEqual([3000, 0])
  })
})
