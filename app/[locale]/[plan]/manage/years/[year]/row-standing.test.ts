import { expect, test } from 'vitest'
import { Desk } from './row-queue-desk'

const realised = { status: 'REALISED' as const, nothingToReport: null }

test('a sheet says that it saves, and then that everything is saved', async () => {
  const desk = new Desk()
  expect(desk.queue.standing()).toEqual({ kind: 'untouched', rows: [] })
  desk.queue.edit('1', realised, 'choice')
  expect(desk.queue.standing().kind).toBe('saving')
  await desk.arrive('answered')
  expect(desk.queue.standing()).toEqual({ kind: 'saved', rows: [] })
})

test('a row that waits for something is named, until it is filled in', async () => {
  const desk = new Desk()
  desk.queue.edit('2', { noteNl: 'Nog zonder status' }, 'typing')
  expect(desk.queue.standing()).toEqual({ kind: 'unsaved', rows: ['2'] })
  desk.queue.edit('2', realised, 'choice')
  await desk.arrive('answered')
  expect(desk.queue.standing().kind).toBe('saved')
})

test('what could not be sent comes before what waits', async () => {
  const desk = new Desk()
  desk.queue.edit('2', { noteNl: 'Nog zonder status' }, 'typing')
  desk.queue.edit('1', realised, 'choice')
  await desk.arrive('never sent')
  expect(desk.queue.standing()).toEqual({ kind: 'failed', rows: ['1'] })
  desk.queue.retry()
  await desk.arrive('answered')
  expect(desk.queue.standing()).toEqual({ kind: 'unsaved', rows: ['2'] })
})

test('as long as it stands the same it is the same, so that nothing is drawn again', () => {
  const desk = new Desk()
  desk.queue.edit('2', { noteNl: 'a' }, 'typing')
  const before = desk.queue.standing()
  desk.queue.edit('2', { noteNl: 'ab' }, 'typing')
  expect(desk.queue.standing()).toBe(before)
})
