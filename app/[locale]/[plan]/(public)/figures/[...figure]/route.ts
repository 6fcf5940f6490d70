import { fileOf } from '@/lib/figure/figure.queries'
import { pictureOf } from '@/lib/text/picture'
import { keptShortly, OPTIONS, reading, readOnly } from '@/lib/web/api'
import { askedFigure, type FigureParams, keyOfFigure, readFigure } from '@/lib/web/asked-figure'
import { attachment } from '@/lib/web/attachment'
import { keptFigure } from '@/lib/web/kept-documents'
import { notFoundProblem, problem } from '@/lib/web/problem'

export const dynamic = 'force-dynamic'

type Made = { content: string | Uint8Array; title: string } | 'withdrawn' | 'busy' | null

/** A figure as a file of its own: SVG, or PNG of twice the size. */
export const GET = reading<FigureParams>(async (_request, { figure: parts, ...place }) => {
  const [, last = '', ending] = /^(.+)\.(svg|png)$/.exec(parts.at(-1) ?? '') ?? []
  const format = ending === 'png' ? 'png' : 'svg'
  const asked = ending ? await askedFigure({ ...place, figure: [...parts.slice(0, -1), last] }) : null
  if (!asked) return unknown()
  const made = await keptFigure(`${format} ${keyOfFigure(asked)}`, async (): Promise<Made> => {
    const figure = await readFigure(asked)
    if (figure === null || figure === 'withdrawn') return figure
    const file = fileOf(figure)
    const content = format === 'svg' ? file.svg : await pictureOf(file)
    return content ? { content, title: figure.words.title } : 'busy'
  })
  if (made === null) return unknown()
  if (made === 'withdrawn') return problem(410, 'Withdrawn', { detail: 'This figure is of an edition that was withdrawn.' })
  if (made === 'busy') return problem(503, 'Service unavailable', { detail: 'Too many pictures are being made.' }, { 'retry-after': '10' })
  return attachment(made.title, made.content, format, { ...keptShortly, ...(asked.plan.sample && { 'x-robots-tag': 'noindex' }) })
})

const unknown = () => notFoundProblem('There is no public figure at this address.')

export const { POST, PUT, PATCH, DELETE } = readOnly
export { OPTIONS }
