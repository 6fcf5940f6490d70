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
    const indicators = [{ code: 'x', nameNl: 'deelname', nameEn: null, unit: '%', series, targets: [target(document)] }]
    const html = await htmlOf(<SmallMultiples locale="nl" indicators={indicators} href={(code) => `/${code}`} />)
    expect(html).toContain(`Streefwaarde 60% in 2030: ${document}`)
    expect(html).toContain(document.length < 20 ? `>${document}, 2030: 60%<` : '>2030: 60%<')
  },
)
