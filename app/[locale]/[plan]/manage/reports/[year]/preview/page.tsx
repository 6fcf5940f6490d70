import type { Metadata } from 'next'
import { Documents } from '@/components/report/documents'
import { Edition } from '@/components/report/edition'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { everyDocument, fileName } from '@/lib/document/document.rules'
import { madeFormats } from '@/lib/document/document-maker.queries'
import { getTranslator } from '@/lib/i18n'
import { canWriteReport } from '@/lib/report/report.rules'
import { address } from '@/lib/web/addresses'
import { composerOf, type ReportParams, titleKey } from '../composer'
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
  const [writes, published] = [canWriteReport(actor, plan.id), editions.length > 0]
  const t = getTranslator(locale, 'composer')
  const d = getTranslator(locale, 'documents')
  const here = (...parts: string[]) => address(locale, plan.slug, ['manage', 'reports', year, ...parts])
  const downloads = everyDocument(madeFormats()).map(({ format, locale: language }) => {
    const file = fileName({ plan: plan.slug, year, number: content.number }, language, format, { draft: true })
    return { format, locale: language, size: null, href: address(language, plan.slug, ['manage', 'reports', year, 'preview', file]) }
  })
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs locale={locale} trail={[{ label: t(titleKey(writes, published), { year: String(year) }), href: here() }]} />}
        kicker={t('previewTitle')}
        title={content.title[locale]}
        lead={t('previewText')}
      >
        <div className="flex flex-wrap gap-3">
          <LinkButton variant="secondary" href={here()}>
            {writes ? t('back') : t(titleKey(writes, published), { year: String(year) })}
          </LinkButton>
          {writes && <ToPublish locale={locale} published={published} here={here} />}
        </div>
        <Documents locale={locale} heading={d('draftHeading')} text={d('draftText')} downloads={downloads} />
      </PageHeader>
      <Edition locale={locale} content={content} />
    </>
  )
}
