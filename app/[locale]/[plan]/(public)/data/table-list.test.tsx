import { expect, test } from 'vitest'
import { locales } from '@/lib/locale'
import { htmlOf } from '@/tests/harness/words-of'
import { TableList } from './table-list'

test('no brackets stand within brackets', async () => {
  for (const locale of locales) {
    const text = (await htmlOf(<TableList locale={locale} api="/api/v1/plans/taalplan" matrix />)).replace(/<[^>]+>/g, '')
    expect(text).toContain({ nl: 'De matrix als tabel, CSV voor Excel (nl)', en: 'The matrix as a table, CSV for Excel (nl)' }[locale])
    expect(text).not.toMatch(/\([^)]*\(/)
  }
})
