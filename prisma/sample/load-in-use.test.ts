import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { createYear } from '../factories'
import { loadRecord } from '../record/load'
import { loadSample } from './load'

beforeEach(() => loadRecord(db))

const demoPassword = () => {
  throw new Error('asked for a password without loading')
}

test('the sample stays away from official titles, and from a plan whose work began', async () => {
  const slot = await db.action.findFirstOrThrow({ where: { number: '12' } })
  await db.action.update({ where: { id: slot.id }, data: { titleNl: 'Officiële titel', titleStatus: 'OFFICIAL' } })
  expect(await loadSample(db, { demoPassword })).toBe('in use')

  await db.action.update({ where: { id: slot.id }, data: { titleNl: null, titleStatus: null } })
  await createYear(slot.planId, 2026)
  expect(await loadSample(db, { demoPassword })).toBe('in use')
  expect(await db.organisation.count({ where: { sample: true } })).toBe(0)
})
