import { type FigureName, partsOfFigure } from '@/lib/figure/figure-name.rules'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { publicUrl } from '@/lib/settings/installation'
import { xml } from '@/lib/text/xml'
import { address } from '@/lib/web/addresses'
import { Details } from '../ui/details'
import { Icon } from '../ui/icon'

type Props = {
  locale: Locale
  plan: string
  figure: FigureName
  /** What the figure is called, for those who hear the links without it. */
  title: string
}

/** How wide and high a frame is at first: whoever copies the line may change it. */
const frame = { width: '100%', height: 560 }

/** A figure to take along: as a file, or in a frame of another site. One line below the chart, two on a phone. */
export function FigureLinks({ locale, plan, figure, title }: Props) {
  const t = getTranslator(locale, 'figure')
  const parts = partsOfFigure(figure)
  const at = (format: string) => address(locale, plan, ['figures', ...parts.slice(0, -1), `${parts.at(-1)}.${format}`])
  const embed = `${publicUrl()}${address(locale, plan, ['embed', ...parts])}`
  return (
    <div className="flex flex-wrap items-start gap-x-6 text-base print:hidden">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
        <span className="inline-flex items-center gap-1.5 text-quiet">
          <Icon name="download" />
          {t('download')}
        </span>
        {(['svg', 'png'] as const).map((format) => (
          <a key={format} href={at(format)} download>
            {format.toUpperCase()}
            <span className="sr-only">: {title}</span>
          </a>
        ))}
      </p>
      <Details summary={t('embed')}>
        <p>{t(figure.of === 'edition' ? 'embedEdition' : 'embedText')}</p>
        <p className="mt-2 select-all wrap-anywhere rounded-sm bg-grey-100 px-3 py-2 text-sm" translate="no">
          <code>{`<iframe src="${xml(embed)}" title="${xml(title)}" width="${frame.width}" height="${frame.height}" loading="lazy" style="border:0"></iframe>`}</code>
        </p>
      </Details>
    </div>
  )
}
