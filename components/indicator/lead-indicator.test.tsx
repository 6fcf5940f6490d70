import { expect, test } from 'vitest'
import { htmlOf } from '@/tests/harness/words-of'
import { LeadIndicator } from './lead-indicator'

const why = 'The plan does not say by which survey its target is measured'

test.each([
  ['no survey', null, true],
  ['a survey', 'lfs', false],
])('a target that names %s and was not measured', async (_, survey, said) => {
  const own = { code: 'own', geography: 'flanders', window: 'TWELVE_MONTHS' as const, population: null, coverage: null, survey, values: [] }
  const target = { seriesCode: 'own', year: 2030, value: 60, text: null, geography: 'flanders', sources: [] }
  const named = { nameNl: 'deelname', nameEn: 'participation', definitionNl: null, definitionEn: null, unit: '%' }
  const indicator = { ...named, targets: [target], series: [own], measures: [] }
  const html = await htmlOf(<LeadIndicator locale="en" href={(code) => `/${code}`} indicator={indicator} />)
  expect(html).toContain('No measurement has been made yet in the way the target is worded.')
  expect(html.includes(why)).toBe(said)
})
