import { expect, test } from 'vitest'
import { planName, planNameIn, shortName } from './plan-name.rules'

const plan = { titleEn: 'Action plan for lifelong learning', shortTitleNl: 'Levenslang leren', shortTitleEn: null }

test('without a short English title a plan is called by its English title, not by a Dutch one', () => {
  expect(planName(plan)).toEqual({ nl: 'Levenslang leren', en: 'Action plan for lifelong learning' })
  expect(planNameIn(plan, 'en')).toMatchObject({ is: 'present', text: 'Action plan for lifelong learning' })
  expect(planNameIn({ ...plan, titleEn: null }, 'en')).toMatchObject({ is: 'other-language', text: 'Levenslang leren' })
})

test('an edition calls its plan as pages do', () => {
  expect(shortName({ nl: 'Levenslang leren', en: null }, { en: plan.titleEn })).toEqual(planName(plan))
  expect(shortName({ nl: 'Levenslang leren', en: 'Lifelong learning' }, { en: plan.titleEn }).en).toBe('Lifelong learning')
})
