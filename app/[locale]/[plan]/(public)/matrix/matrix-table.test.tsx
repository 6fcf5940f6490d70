import { expect, test } from 'vitest'
import { matrixOf } from '@/lib/plan/matrix.rules'
import { htmlOf } from '@/tests/harness/words-of'
import { MatrixTable } from './matrix-table'

const numbered = (...numbers: string[]) => numbers.map((number) => ({ id: number, number }))
const axis = (code: string, ...actionIds: string[]) => ({ code, nameNl: code, nameEn: null, actionIds })

test('a cell names the actions that it counts, and no others', async () => {
  const axes = { targetGroups: [axis('individu', '1', '2', '3')], themes: [axis('kennis', '3', '1', '4'), axis('steun')] }
  const html = await htmlOf(
    <MatrixTable
      locale="nl"
      year={2024}
      matrix={matrixOf(axes, numbered('1', '2', '3', '4'))}
      comments={[]}
      href={(group, theme) => `/list/${group}/${theme}`}
      action={(number) => `/actions/${number}`}
    />,
  )
  const cells = html.match(/<td.*?<\/td>/g) ?? []
  expect(cells[0]).toMatch(/href="\/list\/individu\/kennis"[^>]*>2</)
  expect([...(cells[0] ?? '').matchAll(/href="\/actions\/(\d)"[^>]*>\1</g)].map(([, number]) => number)).toEqual(['1', '3'])
  expect(cells[1]).not.toContain('href')
  expect(html.match(/\/actions\//g)).toHaveLength(2)
})
