import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { contentsOf } from '@/tests/harness/contents'
import { createActor } from '@/tests/harness/factories'
import { coordinatorOf, type ReportablePlan, reportablePlan } from '@/tests/harness/reportable-plan'
import { db, inOneSnapshot } from '../db'
import { RuleError } from '../errors'
import { locales } from '../locale'
import { log } from '../log'
import { getComposer } from '../report/composer.queries'
import { publishEdition, publishWithin, withdrawEdition } from '../report/edition.commands'
import { getDraftDocument, getPublicDocument, listPublicDocuments, makeMissingDocuments } from './document.queries'
import { everyDocument } from './document.rules'
import { madeFormats, makers } from './document-maker.queries'

let world: ReportablePlan
const publish = async () => {
  const coordinator = coordinatorOf(world)
  const fingerprint = (await getComposer(coordinator, world.plan.slug, 2024))?.fingerprint ?? ''
  return publishEdition(coordinator, { plan: world.plan.slug, year: 2024, fingerprint, emptyChapters: 'yes' })
}
/** As an edition is that was published before there were documents. */
const publishWithoutDocuments = () =>
  inOneSnapshot((transaction) => publishWithin(transaction, coordinatorOf(world), { plan: world.plan.slug, year: 2024 }, new Date()))
const ofThisPlan = () => ({ edition: { planId: world.plan.id } })
const countKept = () => db.editionDocument.count({ where: ofThisPlan() })
const wanted = { year: 2024, number: 1, locale: 'nl', format: 'XLSX' } as const

beforeEach(async () => {
  world = await reportablePlan()
})
const { XLSX } = makers
afterEach(() => {
  makers.XLSX = XLSX
  vi.restoreAllMocks()
})

describe('the documents of an edition', () => {
  test('are all made when it is published, and listed with their size', async () => {
    await publish()
    const kept = await db.editionDocument.findMany({ where: ofThisPlan(), orderBy: [{ format: 'asc' }, { locale: 'desc' }] })
    expect(kept.map(({ format, locale }) => ({ format, locale })).length).toBe(everyDocument(madeFormats()).length)
    for (const { bytes, sha256, size } of kept) {
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
      expect(bytes.length).toBe(size)
    }
    const listed = await listPublicDocuments(world.plan, 2024, 1)
    expect(listed?.documents.map(({ size }) => size).every((size) => size !== null && size > 1000)).toBe(true)
    expect(listed?.textSize).toBeGreaterThan(1000)
  })

  test('are handed out as they were made', async () => {
    await publish()
    const kept = await db.editionDocument.findFirstOrThrow({ where: { ...ofThisPlan(), format: 'XLSX', locale: 'nl' } })
    const found = await getPublicDocument({ ...wanted, plan: world.plan })
    expect(found).toMatchObject({ withdrawal: null, document: { sha256: kept.sha256 } })
  })

  test('never change, because the database refuses it', async () => {
    await publish()
    await expect(db.$executeRaw`UPDATE edition_documents SET made_at = now()`).rejects.toThrow(/never changes/)
    await expect(db.$executeRaw`DELETE FROM edition_documents`).rejects.toThrow(/never changes/)
    await expect(db.$executeRaw`TRUNCATE edition_documents`).rejects.toThrow(/never changes/)
  })

  test('go with it when it is withdrawn', async () => {
    await publish()
    const reason = { reasonNl: 'Er stond een naam in.', reasonEn: null }
    await withdrawEdition(await createActor({ administrator: true }), { plan: world.plan.slug, year: 2024, number: 1, ...reason })
    expect(await getPublicDocument({ ...wanted, plan: world.plan })).toMatchObject({ withdrawal: reason })
    expect(await listPublicDocuments(world.plan, 2024, 1)).toBeNull()
  })

  test('are none of what was not published', async () => {
    expect(await getPublicDocument({ ...wanted, plan: world.plan })).toBeNull()
    expect(await listPublicDocuments(world.plan, 2024, 1)).toBeNull()
  })
})

test('when a document cannot be made, nothing is published, and a sentence says under which code the log has more', async () => {
  makers.XLSX = () => Promise.reject(new Error('the library is broken'))
  const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  const before = await contentsOf(db)
  const error = await publish().catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(RuleError)
  expect(error).toMatchObject({ key: 'report.documentNotMade', values: { document: 'XLSX (nl)' } })
  expect(await contentsOf(db)).toEqual(before)
  const { reference } = (error as RuleError).values
  expect(logged.mock.calls[0]?.[0]).toMatchObject({ reference, format: 'XLSX', err: { message: 'the library is broken' } })
})

test('when the disk of the database is full, nothing is published', async () => {
  await db.$executeRaw`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'No space left on device' USING ERRCODE = 'disk_full'; END $$`
  await db.$executeRaw`CREATE TRIGGER full_disk BEFORE INSERT ON edition_documents FOR EACH ROW EXECUTE FUNCTION full_disk()`
  const before = await contentsOf(db)
  try {
    await expect(publish()).rejects.toThrow('No space left on device')
  } finally {
    await db.$executeRaw`DROP TRIGGER full_disk ON edition_documents`
    await db.$executeRaw`DROP FUNCTION full_disk`
  }
  expect(await contentsOf(db)).toEqual(before)
  expect((await publish()).number).toBe(1)
})

describe('while documents are made', () => {
  /** What else happens, once, in the midst of making one. */
  const meanwhile = (happens: () => Promise<unknown>) => {
    const happened: unknown[] = []
    makers.XLSX = async (...asked) => {
      if (happened.push(null) === 1) await happens()
      return XLSX ? XLSX(...asked) : new Uint8Array()
    }
  }

  test('nobody waits for it: everything can be written', async () => {
    meanwhile(() =>
      db.$transaction(async (transaction) => {
        await transaction.$executeRaw`LOCK TABLE editions, reporting_years, status_entries IN ACCESS EXCLUSIVE MODE NOWAIT`
      }),
    )
    expect((await publish()).number).toBe(1)
  })

  test('what is published may change: then nothing is published, and who published has to look again', async () => {
    const [first] = await db.action.findMany({ where: { planId: world.plan.id }, take: 1, select: { id: true } })
    meanwhile(() => db.action.update({ where: { id: first?.id ?? '' }, data: { titleNl: 'Een andere titel' } }))
    await expect(publish()).rejects.toMatchObject({ key: 'report.changedSinceReview' })
    expect(await countKept()).toBe(0)
    expect((await publish()).number).toBe(1)
  })

  test('a second click waits for the first, and makes nothing', async () => {
    const make = vi.fn(XLSX)
    makers.XLSX = make
    const coordinator = coordinatorOf(world)
    const fingerprint = (await getComposer(coordinator, world.plan.slug, 2024))?.fingerprint ?? ''
    const click = () => publishEdition(coordinator, { plan: world.plan.slug, year: 2024, fingerprint, emptyChapters: 'yes' })
    const published = await Promise.all([click(), click(), click()])
    expect(new Set(published.map(({ sha256 }) => sha256)).size).toBe(1)
    expect(make).toHaveBeenCalledTimes(2)
  })
})

describe('an edition from before there were documents', () => {
  test('gets one when somebody asks for it: once, although ten ask at once', async () => {
    await publishWithoutDocuments()
    expect(await countKept()).toBe(0)
    expect((await listPublicDocuments(world.plan, 2024, 1))?.documents.map(({ size }) => size)).toContain(null)
    const make = vi.fn(XLSX)
    makers.XLSX = make
    const found = await Promise.all(Array.from({ length: 10 }, () => getPublicDocument({ ...wanted, plan: world.plan })))
    expect(make).toHaveBeenCalledTimes(1)
    expect(new Set(found.map((one) => one && 'document' in one && one.document.sha256)).size).toBe(1)
    expect(await countKept()).toBe(1)
  })

  test('gets it the next time when it could not be made', async () => {
    await publishWithoutDocuments()
    makers.XLSX = () => Promise.reject(new Error('the library is broken'))
    vi.spyOn(log, 'error').mockImplementation(() => undefined)
    await expect(getPublicDocument({ ...wanted, plan: world.plan })).rejects.toThrow(RuleError)
    makers.XLSX = XLSX
    expect(await getPublicDocument({ ...wanted, plan: world.plan })).toMatchObject({ withdrawal: null })
  })
})

describe('an edition that somebody looks at before its documents are there', () => {
  const sizes = async () => (await listPublicDocuments(world.plan, 2024, 1))?.documents.map(({ size }) => size)
  const look = (now?: number) => makeMissingDocuments(world.plan, 2024, 1, now)

  test('gets them all, each once although many look, and then says how large they are', async () => {
    await publishWithoutDocuments()
    const make = vi.fn(XLSX)
    makers.XLSX = make
    await Promise.all([look(), look(), look()])
    expect(await sizes()).toEqual(everyDocument(madeFormats()).map(() => expect.any(Number)))
    await look()
    expect(make).toHaveBeenCalledTimes(locales.length)
  })

  test('keeps what could be made, and is left alone for an hour after what could not', async () => {
    await publishWithoutDocuments()
    const broken = vi.fn(() => Promise.reject(new Error('the library is broken')))
    makers.XLSX = broken
    vi.spyOn(log, 'error').mockImplementation(() => undefined)
    const warned = vi.spyOn(log, 'warn').mockImplementation(() => undefined)
    const first = Date.now()
    await look(first)
    await look(first + 59 * 60_000)
    expect(broken).toHaveBeenCalledTimes(locales.length)
    expect(warned).toHaveBeenCalledTimes(1)
    expect((await sizes())?.filter((size) => size === null)).toHaveLength(locales.length)
    makers.XLSX = XLSX
    await look(first + 61 * 60_000)
    expect(await sizes()).not.toContain(null)
  })

  test('gets none when it was withdrawn, and what was never published neither', async () => {
    await look()
    await publishWithoutDocuments()
    const reason = { reasonNl: 'Er stond een naam in.', reasonEn: null }
    await withdrawEdition(await createActor({ administrator: true }), { plan: world.plan.slug, year: 2024, number: 1, ...reason })
    await look()
    expect(await countKept()).toBe(0)
  })
})

test('a draft is made for those who may read it, and nothing is kept of it', async () => {
  const { slug } = world.plan
  const bytes = await getDraftDocument(coordinatorOf(world), slug, 2024, wanted)
  expect(bytes?.length).toBeGreaterThan(1000)
  expect(await getDraftDocument(await createActor({}), slug, 2024, wanted)).toBeNull()
  expect(await countKept()).toBe(0)
})
