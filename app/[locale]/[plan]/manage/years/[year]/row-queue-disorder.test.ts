import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedFields, emptyEntry, valuesOf } from '@/lib/status/entry.rules'
import { Desk } from './row-queue-desk'

describe('whatever happens in whatever order', () => {
  const number = fc.constantFrom('1', '2')
  const field = fc.constantFrom('noteNl' as const, 'noteEn' as const)
  const text = fc.constantFrom('a', 'b', 'c', 'd')
  const status = fc.constantFrom('IN_PREPARATION' as const, 'REALISED' as const)
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('type' as const), number, field, text }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('choose' as const), number, status }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('confirm' as const), number }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), milliseconds: fc.constantFrom(100, 1000) }) },
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('arrive' as const),
        how: fc.constantFrom(
          'answered' as const,
          'answered' as const,
          'answer lost' as const,
          'never sent' as const,
          'signed out' as const,
        ),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('other' as const), number, field, text, status }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const), arrived: fc.boolean() }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('resolve' as const),
        number,
        side: fc.constantFrom('mine' as const, 'theirs' as const, undefined),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('retry' as const) }) },
  )

  it('nothing that somebody typed is lost, and nothing that somebody else wrote is overwritten unseen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const desk = new Desk()
        // the last words of this person per field, until they are overwritten knowingly
        const typed = new Map<string, string>()
        const serverHas = (key: string) => {
          const [row = '', name = ''] = key.split('.')
          const entry = desk.server.entries.get(row)
          return entry ? Reflect.get(entry, name) : null
        }
        // every write must start from what this browser was shown
        const take = desk.server.take.bind(desk.server)
        desk.server.take = (job) => {
          const before = desk.server.entries.get(job.number)
          const answer = take(job)
          if ('saved' in answer && answer.saved !== before) {
            expect(changedFields(desk.queue.row(job.number).stored, before ?? emptyEntry)).toEqual([])
          }
          return answer
        }
        for (const now of steps) {
          if (now.do === 'type') {
            desk.queue.edit(now.number, { [now.field]: now.text }, 'typing')
            typed.set(`${now.number}.${now.field}`, now.text)
          }
          if (now.do === 'choose') desk.queue.edit(now.number, { status: now.status, nothingToReport: null }, 'choice')
          if (now.do === 'confirm') desk.queue.ask(now.number, 'confirm')
          if (now.do === 'pass') desk.pass(now.milliseconds)
          if (now.do === 'arrive') await desk.arrive(now.how)
          if (now.do === 'reload') desk.reload(now.arrived)
          if (now.do === 'retry') desk.queue.retry()
          if (now.do === 'other') {
            const key = `${now.number}.${now.field}`
            // what was saved may be changed by a colleague who sees it; what was not saved yet may not
            if (typed.get(key) === serverHas(key)) typed.delete(key)
            const before = desk.server.entries.get(now.number)
            const values = { ...(before ? valuesOf(before) : emptyEntry), status: now.status, [now.field]: now.text }
            desk.server.write(now.number, values, { id: 'bert', name: 'Bert' })
          }
          if (now.do === 'resolve') for (const part of desk.choose(now.number, now.side)) typed.delete(`${now.number}.${part}`)
        }
        await desk.finish()
        expect(desk.queue.isUnsaved()).toBe(false)
        expect(desk.tab.length).toBe(0)
        for (const [key, words] of typed) expect([key, serverHas(key)]).toEqual([key, words])
      }),
      { numRuns: 400 },
    )
  })
})
