import { planUrl, termsOf } from '@/lib/open-data/open-data.rules'
import { getPublicTable } from '@/lib/open-data/table.queries'
import { isTableName } from '@/lib/open-data/table.schema'
import { csvMetadata, groupMetadata, tableMetadata } from '@/lib/open-data/table-package.rules'
import { csv, csvForExcel } from '@/lib/text/csv'
import { keptShortly } from '@/lib/web/api'
import { attachment } from '@/lib/web/attachment'
import { planData } from '../../../../plan-data'

export const dynamic = 'force-dynamic'

const metadata = { ...keptShortly, 'content-type': `${csvMetadata}; charset=utf-8` }

/** A table, `actions.csv`; what its columns mean, `actions.csv-metadata.json`; or that of all tables, `csv-metadata.json`. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('getTable', async ({ plan, parts, query, origin }) => {
  const { file = '' } = parts
  if (file === 'csv-metadata.json') return Response.json(groupMetadata(termsOf(plan, origin)), { headers: metadata })
  const [, name = '', rest] = /^([a-z_]+)\.csv(-metadata\.json)?$/.exec(file) ?? []
  if (!isTableName(name)) return null
  if (rest) return Response.json(tableMetadata(name, termsOf(plan, origin)), { headers: metadata })
  const rows = await getPublicTable(plan, name, origin)
  const headers = { ...keptShortly, 'content-type': 'text/csv; charset=utf-8; header=present' }
  // its description is of the table with commas
  if (query.for) return attachment(`koers-${plan.slug}-${name}-excel-nl`, csvForExcel(rows, 'nl'), 'csv', headers)
  return attachment(`koers-${plan.slug}-${name}`, csv(rows), 'csv', {
    ...headers,
    link: `<${planUrl(origin, plan.slug)}/tables/${name}.csv-metadata.json>; rel="describedby"; type="${csvMetadata}"`,
  })
})
