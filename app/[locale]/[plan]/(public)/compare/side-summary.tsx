import { SourceNote } from '@/components/plan/source-list'
import { listAddress } from '@/components/site/list-address'
import { totalsAnchor } from '@/components/status/published-totals'
import { sentenceOf, sentenceOfTotals } from '@/components/status/summary-sentence'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { EditionContent } from '@/lib/report/edition.schema'
import type { KnownSide } from '@/lib/report/year-comparison-snapshot.rules'
import { type Ledger, tally } from '@/lib/status/ledger.rules'
import { differences, type PublishedTotals, quotedTotals } from '@/lib/status/published-total.rules'
import { address } from '@/lib/web/addresses'

type Props = {
  locale: Locale
  plan: string
  heading: string
  side: KnownSide
  content: EditionContent | null
  ledger: Ledger
  totals: PublishedTotals[]
}

/** What one side says in a sentence, with its source, and where to read it in full. */
export function SideSummary({ heading, ...props }: Props) {
  return (
    <section className="grid content-start gap-2 border-grey-300 border-t pt-3">
      <h3 className="text-lg">{heading}</h3>
      {props.content ? <OfEdition {...props} content={props.content} /> : <OfYear {...props} />}
    </section>
  )
}

function OfEdition({ locale, plan, content }: Omit<Props, 'heading'> & { content: EditionContent }) {
  const { year, number, blocks } = content
  const summary = blocks.find((block) => block.type === 'summary')
  return (
    <>
      {summary?.sentences.map(({ sentence }) => (
        <p key={sentence.nl}>{sentence[locale]}</p>
      ))}
      <p className="text-base">
        <a href={address(locale, plan, ['reports', year, number])}>
          {getTranslator(locale, 'compare')('toEdition', { year: String(year), edition: String(number) })}
        </a>
      </p>
    </>
  )
}

/** Where a year has published totals its sentence quotes them; where what is recorded differs, that is said beside it (rule 5). */
function OfYear({ locale, plan, side: { year, is }, ledger, totals }: Omit<Props, 'heading'>) {
  const t = getTranslator(locale, 'compare')
  const quoted = quotedTotals(totals, year)
  const recorded = is === 'TOTALS' ? null : tally(ledger, year)
  const differs = quoted && recorded && differences(quoted, recorded).length > 0
  const list = listAddress(locale, plan, { year })
  return (
    <>
      {quoted && <p>{sentenceOfTotals(quoted, locale)}</p>}
      {quoted && <SourceNote locale={locale} sources={quoted.sources} />}
      {recorded && (differs || !quoted) && (
        <p>
          {differs
            ? getTranslator(locale, 'figures')('recordedSentence', { sentence: sentenceOf(recorded.counts, locale) ?? '' })
            : sentenceOf(recorded.counts, locale)}
        </p>
      )}
      {recorded && is === 'PROVISIONAL' && (
        <p className="text-base text-quiet">{t('provisional', { done: String(recorded.reported), total: String(recorded.total) })}</p>
      )}
      <p className="text-base">
        {recorded ? (
          <a href={list}>{t('toList', { year: String(year) })}</a>
        ) : (
          <a href={`${list}#${totalsAnchor}`}>{t('toTotals', { year: String(year) })}</a>
        )}
      </p>
    </>
  )
}
