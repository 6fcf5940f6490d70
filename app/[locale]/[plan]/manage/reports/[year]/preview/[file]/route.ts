import { getDraftDocument } from '@/lib/document/document.queries'
import { formatOfFile } from '@/lib/document/document.rules'
import { madeFormats } from '@/lib/document/document-maker.queries'
import { RuleError } from '@/lib/errors'
import { getTranslator } from '@/lib/i18n'
import { parseLocale, parseSlug, parseYear } from '@/lib/params'
import { currentActor } from '@/lib/session'
import { draftAnswer, sentenceAnswer } from '@/lib/web/document-answer'

type Parts = { locale: string; plan: string; year: string; file: string }

/** A report that is being written as a document that says so on every page. 404 for anyone who may not read drafts. */
export async function GET(_: Request, { params }: { params: Promise<Parts> }): Promise<Response> {
  const { file, ...parts } = await params
  const [locale, plan, year] = [parseLocale(parts.locale), parseSlug(parts.plan), parseYear(parts.year)]
  const actor = await currentActor()
  if (!actor || !locale || !plan || !year) return new Response(null, { status: 404 })
  const format = formatOfFile(file, { plan, year, number: 1 }, locale, madeFormats(), { draft: true })
  try {
    const bytes = format && (await getDraftDocument(actor, plan, year, { locale, format }))
    return bytes ? draftAnswer(file, format, bytes) : new Response(null, { status: 404 })
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    const { document, reference } = error.values
    return sentenceAnswer(
      500,
      getTranslator(locale, 'rules')('report.documentNotMade', { document: `${document}`, reference: `${reference}` }),
    )
  }
}
