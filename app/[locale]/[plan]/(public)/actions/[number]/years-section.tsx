import { YearState } from '@/components/action/action-years'
import { Section } from '@/components/site/section'
import { type ShownEntry, YearEntry } from '@/components/status/year-entry'
import { yearAnchor } from '@/components/status/year-strip'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { StripYear } from '@/lib/status/year-strip.rules'

type Props = {
  locale: Locale
  strip: StripYear[]
  entries: ShownEntry[]
  /** The page of an action by its number. */
  href: (number: string) => string
}

/** Every public year of an action with all that was said, the newest first. */
export function YearsSection({ locale, strip, entries, href }: Props) {
  const t = getTranslator(locale, 'action')
  const figures = getTranslator(locale, 'figures')
  return (
    <Section id="years" title={t('years')}>
      {strip.length === 0 && <p>{t('noYears')}</p>}
      <div className="border-grey-300 border-t">
        {strip.toReversed().map((one) => {
          const entry = entries.find(({ year }) => year === one.year)
          return (
            <section
              key={one.year}
              id={yearAnchor(one.year)}
              aria-label={String(one.year)}
              className="grid gap-x-6 gap-y-2 border-grey-200 border-b py-4 sm:grid-cols-[4rem_1fr]"
            >
              <h3 className="text-xl tabular-nums">
                {one.year}
                {!one.closed && <span className="block font-normal text-quiet text-sm">{figures('provisional')}</span>}
              </h3>
              <div className="grid gap-2">
                <p className="font-semibold">
                  <YearState locale={locale} year={one} />
                </p>
                {entry ? (
                  <YearEntry locale={locale} entry={entry} href={href} />
                ) : (
                  <p className="text-base text-quiet">{t(one.state ? 'notReported' : one.absence)}</p>
                )}
              </div>
            </section>
          )
        })}
      </div>
    </Section>
  )
}
