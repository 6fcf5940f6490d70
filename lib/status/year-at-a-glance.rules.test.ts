import { expect, test } from 'vitest'
import { waitingFor } from './year-at-a-glance.rules'

const leads: Record<string, string[]> = { '1': ['vdab'], '2': ['vdab'], '3': ['werk', 'vdab'], '4': [], '5': ['werk'] }
const answer = (id: string, entry?: { confirmed: boolean }) => ({ action: { id }, entry })
const nameOf = (id: string) => ({ nameNl: id, nameEn: null })

test('a year waits for those who lead what is not confirmed, most first; for both where two lead, and for nobody in particular where none does', () => {
  const answers = [answer('1'), answer('2', { confirmed: false }), answer('3'), answer('4'), answer('5', { confirmed: true })]
  expect(waitingFor(answers, (id) => leads[id] ?? [], nameOf)).toEqual([
    { name: nameOf('vdab'), open: 3, saved: 1, total: 3 },
    { name: nameOf('werk'), open: 1, saved: 0, total: 2 },
    { name: null, open: 1, saved: 0, total: 1 },
  ])
})

test('whoever confirmed everything is not waited for', () => {
  expect(waitingFor([answer('1', { confirmed: true })], (id) => leads[id] ?? [], nameOf)).toEqual([])
})
