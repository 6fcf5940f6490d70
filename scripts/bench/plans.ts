import { readFileSync } from 'node:fs'
import { onServer } from '../databases'

const sql = readFileSync(new URL('./plans.sql', import.meta.url), 'utf8')

/** Makes test plans of 47 actions and ten years, numbered from `first` to `last`. */
export async function makePlans(url: string, first: number, last: number): Promise<void> {
  await onServer(url, async (query) => {
    await query(sql.replaceAll(':first', String(first)).replaceAll(':last', String(last)))
    await query('VACUUM ANALYZE')
  })
}
