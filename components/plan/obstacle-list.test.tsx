import { expect, test } from 'vitest'
import { momentOf } from '@/lib/obstacle/obstacle-age.rules'
import { htmlOf } from '@/tests/harness/words-of'
import { ObstacleList, type ShownObstacle } from './obstacle-list'

const obstacle: ShownObstacle = {
  slug: 'budget',
  kind: 'BUDGET',
  titleNl: 'Geen budget',
  titleEn: 'No budget',
  nextStepNl: 'Vragen.',
  nextStepEn: 'Ask.',
  openedYear: 2022,
  resolvedYear: null,
  resolutionNl: null,
  resolutionEn: null,
  owner: { names: [{ nameNl: 'Dienst', nameEn: 'Service', abbreviation: null, startsOn: null, endsOn: null }] },
  actions: ['4', '12'],
  targetGroups: [{ nameNl: 'Werkenden', nameEn: 'Workers' }],
}

const textOf = async (locale: 'nl' | 'en', shown: number | null) => {
  const list = <ObstacleList locale={locale} obstacles={[obstacle]} at={momentOf(shown, '2026-03-01')} href={(number) => `#${number}`} />
  return (await htmlOf(list)).replace(/<[^>]+>/g, '')
}

test('the age of an obstacle says at the end of which year, where that is not now', async () => {
  expect(await textOf('nl', null)).toContain('open sinds 2022, 4 jaar')
  expect(await textOf('nl', 2024)).toContain('open sinds 2022, eind 2024 al 2 jaar')
  expect(await textOf('en', 2023)).toContain('open since 2022, 1 year at the end of 2023')
  expect(await textOf('nl', 2022)).toContain('open sinds 2022')
})

test('every label has a colon before what it says', async () => {
  const nl = await textOf('nl', null)
  for (const said of ['Volgende stap: Vragen.', 'Acties: 4', 'Wie het aanpakt: Dienst', 'Wie het ondervindt: Werkenden']) {
    expect(nl).toContain(said)
  }
  const en = await textOf('en', null)
  for (const said of ['Next step: Ask.', 'Actions: 4', 'Handled by: Service', 'Who it affects: Workers']) expect(en).toContain(said)
})
