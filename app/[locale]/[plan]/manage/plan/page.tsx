import type { Metadata } from 'next'
import { PageHeader } from '@/components/page-header'
import { address } from '@/lib/addresses'
import { getTranslator } from '@/lib/i18n'
import type { PlanParams } from '../../plan'
import { editorOf } from './editor'
import { kinds } from './index-page'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await editorOf(params)
  return { title: getTranslator(locale, 'planData')('title') }
}

/** Everything that the plan itself says, by kind. */
export default async function PlanDataPage({ params }: Props) {
  const { locale, plan } = await editorOf(params)
  const t = getTranslator(locale, 'planData')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="page-width py-6 md:py-8">
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {[...kinds, 'words' as const].map((kind) => (
            <li key={kind} className="rounded-sm border border-grey-300 p-4">
              <h2 className="text-xl">
                <a href={address(locale, plan.slug, ['manage', ...(kind === 'words' ? ['plan'] : []), kind])}>{t(`index.${kind}`)}</a>
              </h2>
              <p className="mt-1 text-base text-quiet">{t(`index.${kind}Text`)}</p>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
