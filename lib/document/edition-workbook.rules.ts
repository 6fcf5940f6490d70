import { getTranslator } from '../i18n'
import type { Locale } from '../locale'
import { planUrl, termsOf } from '../open-data/open-data.rules'
import type { Told } from '../open-data/workbook.rules'
import { aboutOf, namesIn, pageIn } from '../open-data/workbook.rules'
import type { EditionContent } from '../report/edition.schema'
import type { DocumentContext } from './document.rules'

/** What the workbook of an edition says, from nothing but its content and what surrounds it. */
export function toldByEdition(content: EditionContent, locale: Locale, { sha256, origin, draft }: DocumentContext): Told {
  const t = getTranslator(locale, 'open-data')
  const { plan, year, number, sample, blocks, labels, states } = content
  const terms = termsOf({ slug: plan.slug, titleNl: plan.title.nl ?? plan.slug, titleEn: plan.title.en, sample }, origin)
  const own: Told['about'] = [
    [t('about.year'), year],
    ...(draft ? ([[t('about.draft'), t('about.yes')]] satisfies Told['about']) : editionFacts(content, locale, sha256)),
  ]
  const url = draft ? `${origin}/${locale}/${plan.slug}/reports` : `${planUrl(origin, plan.slug)}/reports/${year}/${number}`
  const about = aboutOf(locale, plan.title[locale], own, terms, sample, url)
  return {
    year,
    about: [
      ...about,
      [t('about.definitions'), ''],
      ...states.map(({ label, definition }): [string, string] => [label[locale], definition[locale]]),
    ],
    actions: content.actions.filter(({ state }) => state !== null).map((action) => ({ ...action, sample })),
    counts: blocks.flatMap((block) =>
      block.type === 'counts'
        ? [
            { source: t('recordedCount'), counts: block.tally.counts },
            ...block.published.map(({ code, counts }) => ({
              source: t('publishedCount', { code }),
              counts: counts.map((count) => ({ ...count, percentage: null, actions: [] })),
            })),
          ]
        : [],
    ),
    obstacles: blocks.flatMap((block) => (block.type === 'obstacles' ? block.obstacles.map((one) => ({ ...one, sample })) : [])),
    nameOf: namesIn({
      flagship: content.flagships.map(({ code, title: name }) => ({ code, name })),
      goal: content.goals,
      targetGroup: content.targetGroups,
      theme: content.themes,
      organisation: content.organisations.map(({ slug, name }) => ({ code: slug, name })),
      source: content.sources.map(({ code, title }) => ({ code, name: { nl: title, en: title } })),
    }),
    pageOf: pageIn(origin, plan.slug, locale),
    label: (list, code) => {
      const known = list === 'state' ? states.find((one) => one.state === code) : labels[list].find((one) => one.code === code)
      return known?.label[locale] ?? code
    },
  }
}

/** What identifies an edition that was published. */
function editionFacts({ number, publishedOn, citeAs, erratum }: EditionContent, locale: Locale, sha256: string | null): Told['about'] {
  const t = getTranslator(locale, 'open-data')
  return [
    [t('about.edition'), number],
    [t('about.published'), { day: publishedOn }],
    [t('about.citeAs'), citeAs[locale]],
    [t('about.hash'), sha256],
    ...(erratum?.[locale] ? [[t('about.erratum'), erratum[locale]] as [string, string]] : []),
  ]
}
