import { expect, test } from 'vitest'
import { controlsOf } from '@/components/revision/revision-fields'
import { partsOf } from './parts'

test('organisations are chosen from in alphabetical order, whatever their address', () => {
  const takers = [
    { slug: 'a', nameNl: 'Verso', nameEn: null },
    { slug: 'b', nameNl: 'Échappée', nameEn: null },
    { slug: 'c', nameNl: 'Departement Onderwijs', nameEn: null },
  ]
  const [control] = controlsOf(partsOf(null, { survivors: [], takers, obstacles: [] }, 2025, 'nl')).filter(
    ({ name }) => name === 'successorOrganisation',
  )
  expect(control && 'options' in control && control.options.map(({ label }) => label)).toEqual([
    'Departement Onderwijs',
    'Échappée',
    'Verso',
  ])
})
