import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { PageHeader } from '@/components/page-header'
import { Edition } from '@/components/report/edition'
import { LinkButton } from '@/components/ui/link-button'
import { address } from '@/lib/addresses'
import { getTranslator } from '@/lib/i18n'
import { canWriteReport } from '@/lib/report/rules'
import { composerOf, type ReportParams } from '../composer'
import { ToPublish } from '../to-publish'

type Props = { params: Promise<ReportParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, composer } = await composerOf(params)
  return { title: `${getTranslator(locale, 'composer')('previewTitle')} ${composer.year}` }
}

/** The page as everybody would see it, from the content that would be published. */
export default async function PreviewPage({ params }: Props) {
  const { locale, plan, actor, composer } = await composerOf(params)
  const { year, content, editions } = composer
  const t = getTranslator(locale, 'composer')
  const here = (...parts: string[]) => address(locale, plan.slug, ['manage', 'reports', year, ...parts])
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumbs
            locale={locale}
            trail={[{ label: t(canWriteReport(actor, plan.id) ? 'title' : 'titleReading', { year: String(year) }), href: here() }]}
          />
        }
        kicker={t('previewTitle')}
        title={content.title[locale]}
        lead={t('previewText')}
      >
        <div className="flex flex-wrap gap-3">
          <LinkButton variant="secondary" href={here()}>
            {canWriteReport(actor, plan.id) ? t('back') : t('titleReading', { year: String(year) })}
          </LinkButton>
          {canWriteReport(actor, plan.id) && <ToPublish locale={locale} published={editions.length > 0} here={here} />}
        </div>
      </PageHeader>
      <Edition locale={locale} content={content} />
    </>
  )
}
