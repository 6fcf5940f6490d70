import { kindFromSlug } from '@/lib/import/import.rules'
import { getImportDownload } from '@/lib/import/import-download.queries'
import { parseLocale, parseSlug } from '@/lib/params'
import { currentActor } from '@/lib/session'
import { attachment } from '@/lib/web/attachment'

/** A template, or what Koers holds, in the language of the address. 404 for anyone who may not import. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string; plan: string }> }): Promise<Response> {
  const { locale, plan } = await params
  const query = new URL(request.url).searchParams
  const language = parseLocale(locale)
  const slug = parseSlug(plan)
  const kind = kindFromSlug(query.get('kind') ?? '')
  const content = query.get('content') === 'stored' ? 'stored' : 'template'
  const format = query.get('format') === 'csv' ? 'csv' : 'xlsx'
  const actor = await currentActor()
  const file = actor && language && slug && kind ? await getImportDownload(actor, slug, { kind, content, format }, language) : null
  return file ? attachment(file.name, file.bytes, format) : new Response(null, { status: 404 })
}
