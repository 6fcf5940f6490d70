import { beforeEach, describe, expect, test } from 'vitest'
import '@/tests/harness/quick-documents'
import { catalogue } from '@/messages/catalogue'
import { createAction } from '@/tests/harness/factories'
import { coordinatorOf, type ReportablePlan, reportablePlan, secretName } from '@/tests/harness/reportable-plan'
import { db } from '../db'
import { canonicalJson } from '../text/canonical-json'
import type { Actor } from '../user/user.rules'
import { getComposer } from './composer.queries'
import { publishEdition } from './edition.commands'
import { getPublicEdition, getPublicEditionText, sha256 } from './edition.queries'
import type { BlockOf, EditionBlock } from './edition-block.schema'
import { saveFlagshipText, saveIntroduction } from './report.commands'

let world: ReportablePlan
let coordinator: Actor

beforeEach(() => report())

async function report(over: { sample?: boolean } = {}) {
  world = await reportablePlan(over)
  coordinator = coordinatorOf(world)
  await saveIntroduction(coordinator, { plan: world.plan.slug, year: 2024, version: 0, textNl: 'Een inleiding.', textEn: null })
  await saveFlagshipText(coordinator, {
    plan: world.plan.slug,
    year: 2024,
    version: 0,
    flagship: 'a',
    textNl: 'Over A.',
    textEn: 'About A.',
  })
}

const publication = async () => ({
  plan: world.plan.slug,
  year: 2024,
  fingerprint: (await getComposer(coordinator, world.plan.slug, 2024))?.fingerprint ?? '',
  emptyChapters: 'yes' as const,
})
const on = new Date('2025-03-14T23:30:00.000Z')

async function published() {
  const { number } = await publishEdition(coordinator, await publication(), on)
  const edition = await getPublicEdition(world.plan.id, 2024, number)
  if (!edition?.content) throw new Error('nothing was published')
  const { content } = edition
  const block = <T extends EditionBlock['type']>(type: T) => content.blocks.filter((one): one is BlockOf<T> => one.type === type)
  return { edition, content, block }
}

describe('a published report', () => {
  test('counts confirmed entries, in both languages, with percentages that add up to 100', async () => {
    const { block, content } = await published()
    const [counts] = block('counts')
    expect(counts?.tally).toMatchObject({ total: 3, reported: 2, leftEarlier: ['3'] })
    expect(counts?.tally.counts.filter((one) => one.count > 0)).toEqual([
      { state: 'REALISED', count: 1, percentage: 34, actions: ['2'] },
      { state: 'BEING_IMPLEMENTED', count: 1, percentage: 33, actions: ['1'] },
      { state: 'NOT_REPORTED', count: 1, percentage: 33, actions: ['4'] },
    ])
    expect(content.states.find((one) => one.state === 'REALISED')?.label).toEqual({ nl: 'Gerealiseerd', en: 'Realised' })
  })

  test('quotes the published totals with their source first, and prints where they differ from what is recorded', async () => {
    const { block, content } = await published()
    expect(block('summary')[0]?.sentences).toEqual([
      {
        basis: 'PUBLISHED',
        sources: ['fiche'],
        sentence: {
          nl: '3 acties: 2 gerealiseerd, 1 in uitvoering.',
          en: '3 actions: 2 realised, 1 being implemented.',
        },
      },
      {
        basis: 'RECORDED',
        sources: [],
        sentence: {
          nl: '3 acties: 1 gerealiseerd, 1 in uitvoering; over 1 is niet gerapporteerd.',
          en: '3 actions: 1 realised, 1 being implemented; 1 not reported on.',
        },
      },
    ])
    expect(block('counts')[0]?.published[0]?.differences).toEqual([{ state: 'REALISED', published: 2, recorded: 1 }])
    expect(content.sources.map((source) => source.code)).toEqual(['fiche'])
  })

  test('has a chapter per flagship, and one for the actions whose flagship is not yet known', async () => {
    const { block } = await published()
    expect(block('flagship').map((one) => [one.id, one.actions, one.tally.leftEarlier, one.markdown])).toEqual([
      ['flagship-a', ['1', '2'], [], { nl: 'Over A.', en: 'About A.' }],
      ['flagship-b', [], ['3'], { nl: null, en: null }],
      ['flagship-unknown', ['4'], [], { nl: null, en: null }],
    ])
  })

  test('says what changed since the newest earlier year that is closed and public', async () => {
    const { block } = await published()
    expect(block('changes')[0]).toMatchObject({
      since: 2023,
      moves: [
        { action: '1', from: 'BEING_LAUNCHED', to: 'BEING_IMPLEMENTED' },
        { action: '2', from: 'BEING_IMPLEMENTED', to: 'REALISED' },
      ],
    })
  })

  test('prints organisations under the name, and in the role, of 31 December of the year', async () => {
    const { content } = await published()
    expect(content.organisations).toEqual([{ slug: 'trekker', name: { nl: 'De oude naam', en: null }, abbreviation: null, ended: null }])
    expect(content.actions[0]).toMatchObject({ leads: ['trekker'], partners: [], entry: { reportedBy: 'trekker' } })
  })

  test('carries evidence with label, address and date, and flags what is realised without any', async () => {
    const { content } = await published()
    expect(content.actions[0]?.entry?.evidence).toEqual([
      { kind: 'LINK', label: { nl: 'Verslag', en: null }, url: 'https://example.org/verslag', accessedOn: '2025-01-10', source: null },
    ])
    expect(content.actions.map((action) => [action.number, action.lacksEvidence])).toEqual([
      ['1', false],
      ['2', true],
      ['3', false],
      ['4', false],
    ])
  })

  test('says of an obstacle only what was known in the year', async () => {
    const { block } = await published()
    expect(block('obstacles')[0]?.obstacles).toMatchObject([
      { slug: 'geld', resolvedYear: null, resolution: { nl: null }, owner: 'trekker' },
    ])
  })

  test('names with an obstacle only the actions that the report is about', async () => {
    const { plan } = world
    const later = await createAction({ planId: plan.id, number: '5', introducedYear: 2025 })
    const { id } = await db.obstacle.findUniqueOrThrow({ where: { planId_slug: { planId: plan.id, slug: 'geld' } } })
    await db.obstacleAction.create({ data: { obstacleId: id, actionId: later.id } })
    const { block } = await published()
    expect(block('obstacles')[0]?.obstacles.map(({ actions }) => actions)).toEqual([['1']])
  })

  test('keeps missing titles and translations missing', async () => {
    const { content } = await published()
    expect(content.actions[3]).toMatchObject({ title: { nl: null, en: null }, state: 'NOT_REPORTED', entry: null })
    expect(content.actions[1]?.title).toEqual({ nl: 'Actie 2', en: null })
    expect(content.flagships[1]).toEqual({ code: 'b', title: { nl: 'Vlaggenschip b', en: null }, working: { nl: false, en: false } })
  })

  test('names no person, and nothing of what is not confirmed or not public', async () => {
    const { plan } = world
    await publishEdition(coordinator, await publication(), on)
    const text = (await getPublicEditionText(plan.id, 2024, 1))?.text ?? ''
    for (const hidden of [secretName, 'josefien', world.person.id, 'Nog niet bevestigd', 'Nog niet openbaar', 'Later opgelost'])
      expect(text).not.toContain(hidden)
  })

  test('is stored as canonical JSON, and the hash is that of its bytes', async () => {
    await publishEdition(coordinator, await publication(), on)
    const edition = await getPublicEditionText(world.plan.id, 2024, 1)
    const text = edition?.text ?? ''
    expect(canonicalJson(JSON.parse(text))).toBe(text)
    expect(edition?.sha256).toBe(sha256(text))
  })

  test('says how to cite it, on the day it was published in Brussels', async () => {
    const { content } = await published()
    expect(content.publishedOn).toBe('2025-03-15')
    expect(content.citeAs).toEqual({
      nl: 'Het partnerschap (2025). Plan van het jaar: jaarrapport 2024, editie 1, gepubliceerd op 15 maart 2025.',
      en: 'Het partnerschap (2025). Plan of the year: annual report 2024, edition 1, published on 15 March 2025.',
    })
  })
})

describe('what a report means stays in it', () => {
  /** Every word of a namespace, in one language, that has no place for a number or a name. */
  const plainWords = (messages: unknown): string[] =>
    typeof messages === 'string' ? (messages.includes('{') ? [] : [messages]) : Object.values(messages as object).flatMap(plainWords)

  test.each([
    ['nl', catalogue.nl.edition],
    ['en', catalogue.en.edition],
  ] as const)('every word that carries a meaning is in the edition (%s)', async (_, messages) => {
    await report({ sample: true })
    await db.indicator.create({
      data: { planId: world.plan.id, code: 'lead', position: 1, role: 'LEAD', unit: '%', nameNl: 'Deelname', note: 'Counted by hand.' },
    })
    const { content } = await published()
    const said = JSON.stringify(content)
    // said of a plan in which nothing changed, that has no earlier year, or whose totals are the same
    const { noChanges: _1, noYearBefore: _2, same: _3 } = messages.sentence
    const elsewhere = [_1, _2, _3]
    expect(plainWords(messages).filter((word) => !elsewhere.includes(word) && !said.includes(JSON.stringify(word).slice(1, -1)))).toEqual(
      [],
    )
  })

  test('with the numbers in its sentences', async () => {
    const { block, content } = await published()
    expect(content.dates?.nl).toBe('Stand van de gegevens bij de publicatie op 15 maart 2025; het jaar is afgesloten op 1 februari 2025.')
    expect(block('counts')[0]).toMatchObject({
      reported: { nl: 'Over 2 van 3 acties is gerapporteerd.', en: '2 of 3 actions have been reported on.' },
      leftEarlier: { actions: ['3'], sentence: { en: '1 action was closed in an earlier year; it no longer counts.' } },
      withoutEvidence: { actions: ['2'], sentence: { en: '1 realised action has no evidence yet.' } },
      published: [{ sentence: { en: 'The published total and what was reported per action differ' } }],
    })
    expect(block('changes')[0]?.sentence.en).toBe('Compared with 2023. Actions that are not listed have the same status as then.')
    expect(block('flagship')[0]?.reported.en).toBe('2 of 2 actions have been reported on.')
  })

  test('with notes in the one language they are written in', async () => {
    await db.indicator.create({
      data: {
        planId: world.plan.id,
        code: 'lead',
        position: 1,
        role: 'LEAD',
        unit: '%',
        nameNl: 'Deelname',
        targets: { create: { code: 'aim', document: 'Een plan', text: 'to be halved', note: 'No year is given.' } },
      },
    })
    await db.organisation.update({ where: { id: world.lead.id }, data: { endedNote: '2024, start of the legislative term' } })
    const { block, content } = await published()
    expect(block('indicator')[0]?.targets[0]).toMatchObject({
      text: { nl: null, en: 'to be halved' },
      note: { nl: null, en: 'No year is given.' },
    })
    expect(content.organisations[0]?.ended).toEqual({ on: null, note: { nl: null, en: '2024, start of the legislative term' } })
  })
})
