import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { PageHeader } from '@/components/page-header'
import { FlagshipName } from '@/components/report/references'
import { viewOf } from '@/components/report/view'
import { Details } from '@/components/ui/details'
import { LinkButton } from '@/components/ui/link-button'
import { MessagesProvider } from '@/components/ui/messages-provider'
import { address } from '@/lib/addresses'
import { getTranslator, pickMessages } from '@/lib/i18n'
import { composerOf, type ReportParams } from './composer'
import { FlagshipFacts } from './facts'
import { TextForm } from './form'
import { LastText } from './last-text'
import { Readiness } from './readiness'
import { WritingSection } from './section'

type Props = { params: Promise<ReportParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, composer } = await composerOf(params)
  return { title: getTranslator(locale, 'composer')('title', { year: String(composer.year) }) }
}

/** Where a report is written: what is still missing, the introduction, and a text per flagship. */
export default async function ComposerPage({ params }: Props) {
  const { locale, plan, actor, composer } = await composerOf(params)
  const { year, editions, introduction, flagships, lastYear, findings, content } = composer
  const t = getTranslator(locale, 'composer')
  const to = (...parts: (string | number)[]) => address(locale, plan.slug, parts)
  const here = (...parts: string[]) => to('manage', 'reports', year, ...parts)
  const view = viewOf(content, locale, here('preview'))
  const [edition] = editions
  const shared = { locale, plan: plan.slug, year, as: actor.id }
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs locale={locale} trail={[{ label: t('reports'), href: to('manage', 'reports') }]} />}
        title={t('title', { year: String(year) })}
        lead={t(edition ? 'leadPublished' : 'lead', { year: String(year) })}
      >
        <div className="flex flex-wrap gap-3">
          <LinkButton variant="secondary" href={here('preview')}>
            {t('preview')}
          </LinkButton>
          {edition ? (
            <LinkButton variant="secondary" href={to('reports', year, edition)}>
              {t('readPublished', { number: String(edition) })}
            </LinkButton>
          ) : (
            <LinkButton href={here('publication')}>{t('publish')}</LinkButton>
          )}
        </div>
      </PageHeader>
      <div className="page-width grid gap-8 py-6 md:py-8">
        {!edition && <Readiness locale={locale} plan={plan.slug} year={year} findings={findings} />}
        <Details summary={t('help')}>
          <ul className="grid gap-1">
            {(['helpBold', 'helpList', 'helpLink', 'helpHeading'] as const).map((key) => (
              <li key={key}>
                <code>{t(key)}</code>
              </li>
            ))}
          </ul>
          <p className="mt-2">{t('helpHtml')}</p>
        </Details>
        <MessagesProvider locale={locale} messages={pickMessages(locale, 'composer')}>
          <div className="grid gap-12">
            <WritingSection
              id="introduction"
              title={t('introduction')}
              last={<LastText locale={locale} year={lastYear} text={introduction.last} />}
            >
              <TextForm {...shared} flagship={null} name={t('introduction')} text={introduction} />
            </WritingSection>
            {flagships.map((flagship) => (
              <WritingSection
                key={flagship.code}
                id={`flagship-${flagship.code}`}
                title={getTranslator(locale, 'edition')('heading.flagship', { letter: flagship.code.toUpperCase() })}
                subtitle={<FlagshipName view={view} code={flagship.code} />}
                facts={<FlagshipFacts view={view} code={flagship.code} />}
                last={<LastText locale={locale} year={lastYear} text={flagship.last} />}
              >
                <TextForm
                  {...shared}
                  flagship={flagship.code}
                  name={getTranslator(locale, 'edition')('heading.flagship', { letter: flagship.code.toUpperCase() })}
                  text={flagship}
                />
              </WritingSection>
            ))}
          </div>
        </MessagesProvider>
      </div>
    </>
  )
}
