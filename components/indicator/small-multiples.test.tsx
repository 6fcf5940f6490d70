import { expect, test } from 'vitest'
import { htmlOf } from '@/tests/harness/words-of'
import { SmallMultiples } from './small-multiples'

const value = (year: number, figure: number) => ({
  ...{ year, value: figure, printed: String(figure), flags: [], confidence: 'HIGH' as const },
  ...{ note: null, noteNl: null, sources: [] },
})
const basis = { survey: 'aes', window: 'TWELVE_MONTHS', population: null, coverage: null } as const
const series = [{ ...basis, code: 'belgium', geography: 'belgium', note: null, noteNl: null, values: [value(2016, 30), value(2022, 34.9)] }]
const target = (document: string) => ({
  ...{ code: document, document, seriesCode: 'belgium', year: 2030, comparator: null, value: 60, text: null },
  ...{ geography: 'belgium', note: null, noteNl: null, sources: [] },
})

test.each(['ESPR Action Plan', 'Aanbeveling van de Raad over individuele leerrekeningen'])(
  'a target of %s in a chart is told apart from one of the plan by its document',
  async (document) => {
    const indicators = [
      { code: 'x', role: 'PROGRESS' as const, nameNl: 'deelname', nameEn: null, unit: '%', series, targets: [target(document)] },
    ]
    const html = await htmlOf(<SmallMultiples locale="nl" lead={null} indicators={indicators} href={(code) => `/${code}`} />)
    expect(html).toContain(`Streefwaarde 60% in 2030: ${document}`)
    expect(html).toContain(document.length < 20 ? `>${document}, 2030: 60%<` : '>2030: 60%<')
  },
)

const leadWith = (over: { document?: string; seriesCode?: string } = {}) => ({
  unit: '%',
  targets: [{ seriesCode: null, document: 'Actieplan', year: 2030, comparator: null, value: 60, ...over }],
  series: over.seriesCode ? [{ code: over.seriesCode, values: [{ year: 2022, printed: '34.9' }] }] : [],
})
const beside = (locale: 'nl' | 'en', lead: ReturnType<typeof leadWith> | null, role: 'MEASURE' | 'CONTEXT' = 'MEASURE') =>
  htmlOf(
    <SmallMultiples
      locale={locale}
      lead={lead}
      indicators={[{ code: 'x', role, nameNl: 'deelname', nameEn: null, unit: '%', series, targets: [target('ESPR Action Plan')] }]}
      href={(code) => `/${code}`}
    />,
  )

const plain = (html: string) => html.replace(/<[^>]+>/g, '')

test('beside a measure of the lead indicator, the target of another document is said not to be that of the plan', async () => {
  expect(plain(await beside('nl', leadWith()))).toContain(
    'Deze streefwaarde is van een ander document (België). Het is niet die van het plan zelf, 60% in 2030',
  )
  expect(plain(await beside('en', leadWith()))).toContain(
    'This target is set by another document (Belgium). It is not the plan’s own, 60% in 2030',
  )
})

test.each([
  ['it is the plan that sets it', leadWith({ document: 'ESPR Action Plan' }), 'MEASURE'],
  ['the plan’s own is measured and drawn', leadWith({ seriesCode: 'belgium' }), 'MEASURE'],
  ['the plan has no lead indicator', null, 'MEASURE'],
  ['something else is measured', leadWith(), 'CONTEXT'],
] as const)('nothing is said of that where %s', async (_, lead, role) => {
  expect(await beside('nl', lead, role)).not.toContain('van het plan zelf')
})
