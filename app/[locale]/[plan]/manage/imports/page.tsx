import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { Notice } from '@/components/ui/notice'
import { getTranslator } from '@/lib/i18n'
import { listImportCodes, listImports } from '@/lib/import/import.queries'
import { importKinds, kindToSlug } from '@/lib/import/import.rules'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../plan'
import { staffOf } from '../staff'
import { Downloads } from './downloads'
import { UploadForm } from './form'
import { PastImports } from './past-imports'

type Props = { params: Promise<PlanParams>; searchParams: Promise<{ refused?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await staffOf(params)
  return { title: getTranslator(locale, 'import')('title') }
}

/** Uploading a file, templates for it, and what was imported before. */
export default async function ImportsPage({ params, searchParams }: Props) {
  const { locale, plan, actor } = await staffOf(params)
  const imports = await listImports(actor, plan.slug)
  const codes = await listImportCodes(actor, plan.slug)
  if (!imports || !codes) notFound()
  const t = getTranslator(locale, 'import')
  const manage = getTranslator(locale, 'manage')
  const kinds = importKinds.map((kind) => ({ value: kindToSlug(kind), label: t(`kinds.${kind}`), hint: t(`kindHints.${kind}`) }))
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs locale={locale} trail={[{ label: manage('title'), href: address(locale, plan.slug, ['manage']) }]} />}
        title={t('title')}
        lead={t('lead')}
      />
      <div className="page-width grid gap-10 py-6 md:py-8">
        {/* without a script the answer to an upload that no form can hold */}
        {(await searchParams).refused === 'too-large' && (
          <Notice kind="error" title={t('tooLarge')} live>
            {getTranslator(locale, 'invalid')('fileTooLarge')}
          </Notice>
        )}
        <section aria-labelledby="upload" className="max-w-text rounded-sm border border-grey-300 border-t-4 border-t-action p-4 md:p-6">
          <h2 id="upload" className="mb-4">
            {t('uploadTitle')}
          </h2>
          <UploadForm
            locale={locale}
            plan={plan.slug}
            kinds={kinds}
            words={{
              kind: t('kind'),
              file: t('file'),
              fileHint: t('fileHint'),
              tooLarge: getTranslator(locale, 'invalid')('fileTooLarge'),
              upload: t('upload'),
              uploading: t('uploading'),
            }}
          />
        </section>
        <Downloads locale={locale} plan={plan.slug} codes={codes} />
        <PastImports locale={locale} plan={plan.slug} imports={imports} />
      </div>
    </>
  )
}
