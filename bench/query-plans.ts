import { readFileSync } from 'node:fs'
import { onServer } from '../scripts/databases'

const sql = readFileSync(new URL('./query-plans.sql', import.meta.url), 'utf8')

/** Makes test plans of ten years and 47 actions, or as many as are asked for, numbered from `first` to `last`. */
export async function makePlans(url: string, first: number, last: number, actions = 47): Promise<void> {
  await onServer(url, async (query) => {
    await query(sql.replaceAll(':first', String(first)).replaceAll(':last', String(last)).replaceAll(':actions', String(actions)))
    await query('VACUUM ANALYZE')
  })
}
