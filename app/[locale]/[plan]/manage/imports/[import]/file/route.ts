import { getImportFile } from '@/lib/import/import.queries'
import { parseSlug } from '@/lib/params'
import { currentActor } from '@/lib/session'
import { attachment } from '@/lib/web/attachment'

/** The file of an import as it was uploaded. 404 for anyone who may not import. */
export async function GET(_: Request, { params }: { params: Promise<{ plan: string; import: string }> }): Promise<Response> {
  const { plan, import: number } = await params
  const slug = parseSlug(plan)
  const actor = await currentActor()
  const file = actor && slug && /^[1-9]\d{0,5}$/.test(number) ? await getImportFile(actor, slug, Number(number)) : null
  return file ? attachment(file.fileName, file.file, file.format === 'CSV' ? 'csv' : 'xlsx') : new Response(null, { status: 404 })
}
