import { parseLocale } from '@/lib/params'
import { inWordsOf } from '@/lib/text/words-in-use'
import { OPTIONS, reading, readOnly } from '@/lib/web/api'
import { askedFigure, type FigureParams, readFigure } from '@/lib/web/asked-figure'
import { embedded, nothingEmbedded } from '@/lib/web/embed'

export const dynamic = 'force-dynamic'

/** A figure to be shown within a page of somebody else: nothing that is not public, and no script. */
export const GET = reading<FigureParams>(async (_request, params) => {
  const asked = await askedFigure(params)
  const figure = asked && (await readFigure(asked))
  const locale = parseLocale(params.locale) ?? 'nl'
  if (!asked || !figure) return nothingEmbedded(locale, 'unknown')
  return figure === 'withdrawn' ? nothingEmbedded(locale, 'withdrawn') : inWordsOf(asked.plan, () => embedded(figure, locale))
})

export const { POST, PUT, PATCH, DELETE } = readOnly
export { OPTIONS }
