import { DeliverableText } from '@/components/action/deliverable-text'
import { SourceNote } from '@/components/plan/source-list'
import { LocalisedText } from '@/components/site/localised-text'
import { Tag } from '@/components/ui/tag'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { stages } from '@/lib/plan/cedefop-2025.rules'
import type { PublicDeliverable } from '@/lib/plan/deliverable.rules'
import type { CitedSource } from '@/lib/plan/source.rules'
import type { TimelineYear as Year } from '@/lib/plan/timeline.rules'
import type { Tie } from '@/prisma/generated/enums'

type Tied = PublicDeliverable & { flagships: { tie: Tie; flagship: { code: string } }[] }
type Staged = { year: number; stage: string; noteNl: string | null; noteEn: string | null; sources: CitedSource[] }

type Props = {
  locale: Locale
  year: Year<Staged, Tied>
  /** The only flagship that is shown, if not all. */
  chosen: string | null
  flagshipHref: (code: string) => string
}

/** One year of the plan: the stage it was in, and what is known to have happened. What no source says stays unknown. */
export function TimelineYear({ locale, year: { year, stage, deliverables }, chosen, flagshipHref }: Props) {
  const t = getTranslator(locale, 'timeline')
  return (
    <li className="grid gap-x-6 gap-y-2 pb-6 md:grid-cols-[8rem_1fr]">
      <div>
        <h2 id={year === null ? 'undated' : `year-${year}`} className="scroll-mt-12 tabular-nums">
          {year ?? t('undated')}
        </h2>
        {stage ? (
          <Tag tone="info">{stages.find(({ code }) => code === stage.stage)?.[locale] ?? stage.stage}</Tag>
        ) : (
          year !== null && <p className="text-quiet text-sm">{t('stageUnknown')}</p>
        )}
      </div>
      <div className="grid content-start gap-3">
        {stage && (
          <div>
            {(stage.noteNl || stage.noteEn) && (
              <p className="max-w-text">
                <LocalisedText locale={locale} nl={stage.noteNl} en={stage.noteEn} />
              </p>
            )}
            <div className="flex flex-wrap gap-x-1 text-quiet text-sm">
              <span>{t('stageOf')}</span> <SourceNote locale={locale} sources={stage.sources} />
            </div>
          </div>
        )}
        {deliverables.length === 0 ? (
          <p className="text-base text-quiet">{chosen ? t('nothingOf', { flagship: chosen.toUpperCase() }) : t('nothing')}</p>
        ) : (
          <ol className="grid gap-3">
            {deliverables.map((deliverable) => (
              <li key={deliverable.code} className="break-inside-avoid">
                <DeliverableText locale={locale} deliverable={deliverable} about={dateUnknown(deliverable, locale)}>
                  <Ties locale={locale} ties={deliverable.flagships} href={flagshipHref} />
                </DeliverableText>
              </li>
            ))}
          </ol>
        )}
      </div>
    </li>
  )
}

/** That no source gives more than the year. */
const dateUnknown = ({ year, datedOn }: PublicDeliverable, locale: Locale) =>
  year !== null && (datedOn ?? '').length <= 4 ? getTranslator(locale, 'timeline')('dayUnknown') : null

/** To which flagships it belongs, and whether the source says so or it is our interpretation. */
function Ties({ locale, ties, href }: { locale: Locale; ties: Tied['flagships']; href: (code: string) => string }) {
  const t = getTranslator(locale, 'timeline')
  const lists = getTranslator(locale, 'lists')
  if (ties.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-x-4">
      {ties.map(({ tie, flagship: { code } }) => (
        <li key={code}>
          <a href={href(code)} className="ink-link">
            {t('flagship', { code: code.toUpperCase() })}
          </a>{' '}
          ({lists(`tie.${tie}`).toLowerCase()})
        </li>
      ))}
    </ul>
  )
}
