import type { Metadata } from 'next'
import { FlagshipName } from '@/components/report/references'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { MessagesProvider } from '@/components/ui/messages-provider'
import { getTranslator, pickMessages } from '@/lib/i18n'
import { viewOf } from '@/lib/report/edition-view.rules'
import { canWithdraw, canWriteReport } from '@/lib/report/report.rules'
import { address } from '@/lib/web/addresses'
import { canSteerYears } from '@/lib/year/year.rules'
import { AllSaved } from './all-saved'
import { composerOf, postedAfterSession, type ReportParams, titleKey } from './composer'
import { Editions } from './editions'
import { FlagshipFacts } from './facts'
import { TextForm } from './form'
import { FormatHelp } from './format-help'
import { GivenBack } from './given-back'
import { LastText } from './last-text'
import { Readiness } from './readiness'
import { WritingSection } from './section'
import { ToPublish } from './to-publish'
import { WrittenText } from './written-text'

type Props = { params: Promise<ReportParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const posted = await postedAfterSession(params)
  if (posted) return { title: getTranslator(posted.locale, 'composer')('title', { year: String(posted.year) }) }
  const { locale, plan, actor, composer } = await composerOf(params)
  const key = titleKey(canWriteReport(actor, plan.id), composer.editions.length > 0)
  return { title: getTranslator(locale, 'composer')(key, { year: String(composer.year) }) }
}

/** Where a report is written: what is still missing, the introduction, and a text per flagship. An administrator only reads it. */
export default async function ComposerPage({ params }: Props) {
  const posted = await postedAfterSession(params)
  if (posted) return <GivenBack {...posted} />
  const { locale, plan, actor, composer } = await composerOf(params)
  const { year, editions, introduction, flagships, lastYear, findings, content } = composer
  const t = getTranslator(locale, 'composer')
  const to = (...parts: (string | number)[]) => address(locale, plan.slug, parts)
  const here = (...parts: string[]) => to('manage', 'reports', year, ...parts)
  const view = viewOf(content, locale, here('preview'))
  const [edition] = editions
  const writes = canWriteReport(actor, plan.id)
  const shared = { locale, plan: plan.slug, year, as: actor.id }
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs locale={locale} trail={[{ label: t('reports'), href: to('manage', 'reports') }]} />}
        title={t(titleKey(writes, edition !== undefined), { year: String(year) })}
        lead={t(!writes ? 'leadReading' : edition ? 'leadPublished' : 'lead', { year: String(year) })}
      >
        <div className="flex flex-wrap gap-3">
          <LinkButton variant="secondary" href={here('preview')}>
            {t('preview')}
          </LinkButton>
          {writes && <ToPublish locale={locale} published={edition !== undefined} here={here} />}
        </div>
      </PageHeader>
      <div className="page-width grid gap-8 py-6 md:py-8">
        {edition && <Editions locale={locale} plan={plan} year={year} editions={editions} withdraws={canWithdraw(actor, plan.id)} />}
        {!edition && <Readiness locale={locale} plan={plan.slug} year={year} findings={findings} steers={canSteerYears(actor, plan.id)} />}
        {writes && <FormatHelp locale={locale} />}
        <MessagesProvider locale={locale} messages={pickMessages(locale, 'composer')}>
          <div className="grid gap-12">
            <WritingSection
              id="introduction"
              writes={writes}
              title={t('introduction')}
              last={<LastText locale={locale} year={lastYear} text={introduction.last} writes={writes} />}
            >
              {writes ? (
                <TextForm {...shared} flagship={null} name={t('introduction')} text={introduction} />
              ) : (
                <WrittenText locale={locale} text={introduction} />
              )}
            </WritingSection>
            {flagships.map((flagship) => (
              <WritingSection
                key={flagship.code}
                id={`flagship-${flagship.code}`}
                writes={writes}
                title={getTranslator(locale, 'edition')('heading.flagship', { letter: flagship.code.toUpperCase() })}
                subtitle={<FlagshipName view={view} code={flagship.code} />}
                facts={<FlagshipFacts view={view} code={flagship.code} />}
                last={<LastText locale={locale} year={lastYear} text={flagship.last} writes={writes} />}
              >
                {writes ? (
                  <TextForm
                    {...shared}
                    flagship={flagship.code}
                    name={getTranslator(locale, 'edition')('heading.flagship', { letter: flagship.code.toUpperCase() })}
                    text={flagship}
                  />
                ) : (
                  <WrittenText locale={locale} text={flagship} />
                )}
              </WritingSection>
            ))}
          </div>
          {writes && <AllSaved />}
        </MessagesProvider>
      </div>
    </>
  )
}
