// Asks for figures as Next would.
import { GET as embed } from '@/app/[locale]/[plan]/(public)/embed/[...figure]/route'
import { GET as figures } from '@/app/[locale]/[plan]/(public)/figures/[...figure]/route'
import { type FigureName, partsOfFigure } from '@/lib/figure/figure-name.rules'
import type { Locale } from '@/lib/locale'

type Asked = { plan: string; locale?: Locale; format?: 'svg' | 'png' | 'embed' }

/** What the address of a figure answers. Everybody asks from an address of their own, so that the limit on requests stops no test. */
export function figureAnswer(name: FigureName | string[], { plan, locale = 'nl', format = 'svg' }: Asked): Promise<Response> {
  const parts = Array.isArray(name) ? name : partsOfFigure(name).map(String)
  const request = new Request('http://127.0.0.1/', { headers: { 'x-forwarded-for': crypto.randomUUID() } })
  const of = (figure: string[]) => ({ params: Promise.resolve({ locale, plan, figure }) })
  if (format === 'embed') return embed(request, of(parts))
  return figures(request, of([...parts.slice(0, -1), `${parts.at(-1)}.${format}`]))
}
