import { describe, expect, test } from 'vitest'
import { catalogue, written } from './catalogue'

// One word for each notion and one pair of quotation marks for each language. What a word replaces is not written again.

type Tree = { [key: string]: Tree | string }
const sentences = (tree: Tree, path = ''): [key: string, sentence: string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : sentences(value, `${path}${key}.`),
  )

/** What is not written, and what is written for it. */
const instead: Record<'nl' | 'en', [unwanted: RegExp, wanted: string][]> = {
  nl: [
    [/streefcijfer/i, 'streefwaarde'],
    [/leidende indicator/i, 'hoofdindicator'],
    [/\b(opgaven?|opgegeven)\b/i, 'rapportering'],
    [/\bbewij(s|zen)\b/i, 'bewijsstuk'],
    [/bijdrager/i, 'contactpersoon'],
    [/bevraging/i, 'enquête'],
    [/controlegetal/i, 'controlesom'],
    [/\b(bestendigd|bekrachtigd)e?\b/i, 'goedgekeurd'],
    [/\b(benoemd|benoemen)\b|genoemd in\b/i, 'gemeld, van een obstakel'],
    [/gemeld door/i, 'gerapporteerd door'],
    [/opgenomen door|eigenaar|wie eraan werkt/i, 'wie het aanpakt'],
    [/voelbaar voor/i, 'wie het ondervindt'],
    [/\btoestand\b|^stand( van het plan)?$/i, 'status'],
    [/\bdoelen\b/i, 'doelstellingen'],
    [/\bPersonen\b/, 'gebruikers'],
    [/geregistreerd/i, 'vastgelegd'],
    [/teruggenomen/i, 'ingetrokken'],
    [/\bband(en)?\b/i, 'koppeling'],
    [/ver(worp|werp)en/i, 'weggooien'],
    [/grondslag/i, 'basis'],
    [/bladzijde/i, 'pagina'],
    [/(internet|netwerk)adres/i, 'IP-adres'],
    [/\bvlaggen\b/i, 'letters bij de waarde'],
    [/\bMensen\b/, 'gebruikers'],
    [/meetwijze|meetmethode|ogenblik van/i, 'reeks, tijdstip'],
    [/werkboek/i, 'werkmap'],
    [/\b(verliet|verlieten)\b/i, 'afgesloten'],
    [/identiteitsverstrekker|bij de aanbieder/i, 'aanmelddienst'],
  ],
  en: [
    [/\b(stands?|stood|standing)\b(?! in the way)/i, 'appear, be'],
    [/\b(ties?|tied)\b/i, 'link'],
    [/\btak(e|en) back\b/i, 'undo, withdrawn'],
    [/\banswers? (is |are )?asked\b/i, 'replies due by'],
    [/confirmed answer/i, 'confirmed entry'],
    [/present password/i, 'current password'],
    [/\bcomput(e|es|ed)\b/i, 'calculate'],
    [/checksum/i, 'hash'],
    [/\b(taken up by|resolve it)\b/i, 'handled by'],
    [/\bcarr(y|ies)\b/i, 'lead, help with'],
    [/second factor/i, 'second step'],
    [/\bregions?\b/i, 'area'],
    [/internet address|network address/i, 'IP address'],
    [/left the plan/i, 'closed'],
    [/named (in|for)\b/i, 'reported, of an obstacle'],
    [/goes on (in|at|with)\b/i, 'continues'],
    [/\bby itself is saved|saved by itself/i, 'saved automatically'],
    [/\bby a detour\b/i, 'indirectly'],
    [/identity provider/i, 'sign-in service'],
    [/(giv(e|en|ing) up) (the|your|my|an) account/i, 'close the account'],
  ],
}

// what belongs to the sample has its words from elsewhere
const saidIn = (locale: 'nl' | 'en') => sentences(catalogue[locale]).filter(([key]) => !/sample/i.test(key))

describe.each(['nl', 'en'] as const)('in %s', (locale) => {
  test.each(instead[locale])('nothing is called %s: it is %s', (unwanted) => {
    expect(saidIn(locale).filter(([, sentence]) => unwanted.test(sentence))).toEqual([])
  })

  test('words are quoted with ‘ and ’, code with straight marks, and an apostrophe is curved', () => {
    const text = (sentence: string) => sentence.replaceAll(/"(next|sample)"/g, '')
    expect(saidIn(locale).filter(([, sentence]) => /["'“”„«»]/.test(text(sentence)))).toEqual([])
  })
})

describe.each(['nl', 'en'] as const)('the levels of a plan, in %s', (locale) => {
  const { GOAL, FLAGSHIP, ACTION } = catalogue[locale].words.level
  const word = (...names: string[]) => new RegExp(`(?<![@\\w#])(?<!# |\\{number\\} )\\b(${names.join('|')})\\b`, 'i')
  const all = [GOAL, FLAGSHIP, ACTION]
  const usual = word(...all.flatMap(({ one, other }) => [other, one]))
  const several = new RegExp(`(?<!@)\\b(${all.map(({ other }) => other).join('|')})\\b`, 'i')
  const single = word(...all.map(({ one }) => one))
  const withoutNames = (sentence: string) => sentence.replaceAll(/\{\w+(?=[},])/g, '{')
  const asWritten = sentences(written[locale])
    .filter(([key]) => !key.startsWith('words.'))
    .map(([key, sentence]) => [key, withoutNames(sentence)] as const)

  test('no sentence has the name that a plan gives a level beside the usual name of one', () => {
    expect(asWritten.filter(([, sentence]) => /@(goal|flagship|action)/i.test(sentence) && usual.test(sentence))).toEqual([])
  })

  test('a sentence that names them in the plural alone has the names of the plan', () => {
    // the screen about these names themselves, and what is said where no plan is spoken of
    const apart = /^(planData\.index\.wordsText|plans\.new\.fromHint|installation\.actions)$/
    // ‘1 actie, ze …’: in Dutch a pronoun knows whether the noun is neuter, and nothing in an edition is said in other words than before
    const gendered = /^edition\.sentence\.leftEarlier$|^compare\.outcome\.started$/
    const left = asWritten.filter(
      ([key, sentence]) => several.test(sentence) && !single.test(sentence) && !apart.test(key) && !gendered.test(key),
    )
    expect(left).toEqual([])
  })

  test('no value of a sentence has the name of a level: it would be missing in a plan with words of its own', () => {
    expect(sentences(written[locale]).filter(([, sentence]) => /\{@\w+,/.test(sentence))).toEqual([])
  })
})
