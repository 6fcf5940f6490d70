import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { stages as stageTerms } from '@/lib/plan/cedefop-2025.rules'
import type { CitedSource } from '@/lib/plan/source.rules'
import { LocalisedText } from '../site/localised-text'
import { DefinitionList } from '../ui/definition-list'
import { Details } from '../ui/details'
import { SourceList } from './source-list'

type Props = {
  locale: Locale
  plan: { startYear: number | null; focusUntilYear: number | null; horizonYear: number | null; endedOn: Date | null }
  facts: {
    publisherNl: string | null
    publisherEn: string | null
    structureNl: string | null
    structureEn: string | null
    fundingNl: string | null
    fundingEn: string | null
    governanceNl: string | null
    governanceEn: string | null
    approvedOn: Date | null
    approvedByNl: string | null
    approvedByEn: string | null
    stages: { year: number; stage: string }[]
    citedSources: CitedSource[]
  }
}

/** What is known about the plan itself, each fact only when it is known, with the sources. */
export function PlanFacts({ locale, plan, facts }: Props) {
  const t = getTranslator(locale, 'facts')
  const text = (term: string, nl: string | null, en: string | null) =>
    nl || en ? [{ term, description: <LocalisedText locale={locale} nl={nl} en={en} /> }] : []
  const { approvedOn, approvedByNl, approvedByEn } = facts
  const approved = (
    <>
      {approvedOn && formatDate(approvedOn, locale)}
      {approvedOn && (approvedByNl || approvedByEn) && ', '}
      {(approvedByNl || approvedByEn) && <LocalisedText locale={locale} nl={approvedByNl} en={approvedByEn} />}
    </>
  )
  const { startYear, horizonYear, focusUntilYear, endedOn } = plan
  const period =
    startYear !== null && focusUntilYear !== null
      ? t('periodBetween', { from: String(startYear), until: String(focusUntilYear) })
      : startYear !== null && t('periodFrom', { from: String(startYear) })
  const items = [
    ...text(t('publisher'), facts.publisherNl, facts.publisherEn),
    ...(approvedOn || approvedByNl || approvedByEn ? [{ term: t('approved'), description: approved }] : []),
    ...(period ? [{ term: t('period'), description: period }] : []),
    ...(endedOn ? [{ term: t('ended'), description: t('endedOn', { date: formatDate(endedOn, locale) }) }] : []),
    ...(horizonYear
      ? [
          {
            term: t('horizon'),
            description: focusUntilYear
              ? t('horizonWithFocus', { year: String(horizonYear), focus: String(focusUntilYear) })
              : String(horizonYear),
          },
        ]
      : []),
    ...(facts.stages.length > 0 ? [{ term: t('stages'), description: stagesInWords(facts.stages, locale) }] : []),
    ...text(t('governance'), facts.governanceNl, facts.governanceEn),
    ...text(t('structure'), facts.structureNl, facts.structureEn),
    ...text(t('funding'), facts.fundingNl, facts.fundingEn),
  ]
  return (
    <div className="grid gap-4">
      {items.length > 0 ? <DefinitionList items={items} /> : <p className="text-quiet">{t('noFacts')}</p>}
      {facts.citedSources.length > 0 && (
        <Details summary={t('sources', { count: facts.citedSources.length })}>
          <SourceList locale={locale} sources={facts.citedSources} notes />
        </Details>
      )}
    </div>
  )
}

/** `2020 Ontwerp · 2021 Goedgekeurd · 2022-2025 Uitvoering`: years of the same stage together. */
function stagesInWords(stages: { year: number; stage: string }[], locale: Locale): string {
  const spans: { from: number; to: number; stage: string }[] = []
  for (const { year, stage } of stages) {
    const last = spans.at(-1)
    if (last?.stage === stage && last.to === year - 1) last.to = year
    else spans.push({ from: year, to: year, stage })
  }
  const name = (code: string) => stageTerms.find((term) => term.code === code)?.[locale] ?? code
  return spans.map(({ from, to, stage }) => `${from === to ? from : `${from}-${to}`} ${name(stage)}`).join(' · ')
}
