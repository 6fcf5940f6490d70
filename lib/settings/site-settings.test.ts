import { expect, test } from 'vitest'
import { accessibilityStatement, siteSettings } from '../site/site.schema'
import { accessibility, readSettings, site } from './site-settings'

test('as shipped, nobody has tested anything and nobody is named', () => {
  expect(accessibility).toEqual({ status: 'notTested', assessment: 'notTested', notAccessible: [], drawnUpOn: null, revisedOn: null })
  expect(site).toMatchObject({ responsible: null, contact: { email: null, url: null } })
})

const tested = { status: 'partial', assessment: 'self', notAccessible: [], drawnUpOn: '2026-03-01', revisedOn: null }

test.each([
  ['a status without an assessment', { ...tested, assessment: 'notTested' }, 'assessment'],
  ['a status of no day', { ...tested, drawnUpOn: null }, 'drawnUpOn'],
  ['a day that does not exist', { ...tested, drawnUpOn: '2026-02-30' }, 'drawnUpOn'],
  [
    'full accessibility with an exception',
    { ...tested, status: 'full', notAccessible: [{ ground: 'outOfScope', what: { nl: 'x', en: 'x' }, repairedBy: null }] },
    'notAccessible',
  ],
  ['a field that does not exist', { ...tested, colour: 'red' }, 'colour'],
])('a statement with %s is refused, with the name of the field', (_, content, field) => {
  const read = () => readSettings(accessibilityStatement, 'accessibility-statement.json', content)
  expect(read).toThrow(`config/accessibility-statement.json cannot be used.`)
  expect(read).toThrow(field)
})

test('a contact that cannot be followed is refused', () => {
  const content = { responsible: { nl: 'Dienst', en: 'Service' }, contact: { email: 'nobody', url: 'javascript:alert(1)' } }
  expect(() => readSettings(siteSettings, 'site.json', content)).toThrow(/contact\.email.*contact\.url/)
})
