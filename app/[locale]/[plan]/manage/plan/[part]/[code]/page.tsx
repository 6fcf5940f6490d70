import type { Metadata } from 'next'
import { reasonPart } from '@/app/[locale]/plans/plan-parts'
import { PlainForm } from '@/components/revision/plain-form'
import type { Control } from '@/components/revision/revision-fields'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { Notice } from '@/components/ui/notice'
import { getTranslator } from '@/lib/i18n'
import { address } from '@/lib/web/addresses'
import { type OnePartParams, partOf } from './one'
import { submitPart } from './submit'

type Props = { params: OnePartParams; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await partOf(params)).title }
}

/** One part of a plan: its names, its place in the order, and taking it away. */
export default async function PartPage({ params, searchParams }: Props) {
  const { locale, plan, kind, part, place, count, title } = await partOf(params)
  const t = getTranslator(locale, 'plans')
  const here = (...more: string[]) => address(locale, plan.slug, ['manage', 'plan', ...more])
  const hidden = { plan: plan.slug, kind, code: part.code }
  const text = (name: 'nl' | 'en' | 'workingNl' | 'workingEn', label: string, more: { note?: string; hint?: string } = {}): Control => ({
    ...{ kind: 'text', name, label, value: part[name] ?? '', maxLength: 300 },
    ...more,
  })
  const optional = t('fields.optional')
  const working = { note: optional, hint: t('parts.workingHint') }
  // a flagship without official title goes by its working title
  const names: Control[] = [
    text('nl', t('parts.nameNl'), kind === 'flagships' ? { note: optional } : {}),
    text('en', t('parts.nameEn'), { note: optional }),
  ]
  const workingNames: Control[] = [text('workingNl', t('parts.workingNl'), working), text('workingEn', t('parts.workingEn'), working)]
  const trail = [
    { label: t('setup.title'), href: here('setup') },
    { label: t(`parts.${kind}`), href: here(kind) },
  ]
  return (
    <>
      <PageHeader trail={<Breadcrumbs locale={locale} trail={trail} />} title={title} />
      <div className="page-width grid gap-10 py-6 md:py-8">
        {(await searchParams).done === 'saved' && <Notice kind="success" title={t('parts.saved')} live />}
        <PlainForm
          locale={locale}
          save={submitPart}
          hidden={hidden}
          version={part.version}
          parts={[
            { kind: 'pair', controls: names },
            ...(kind === 'flagships' ? [{ kind: 'pair' as const, controls: workingNames }] : []),
            {
              ...{ kind: 'text', name: 'position', label: t('parts.position'), hint: t('parts.positionHint', { count }) },
              ...{ value: String(place + 1), inputMode: 'numeric', maxLength: 5 },
            },
            ...reasonPart(plan, locale),
          ]}
          back={here(kind)}
          words={{ save: t('parts.save'), cancel: t('parts.cancel') }}
        />
        <p>
          <a href={here(kind, part.code, 'removal')}>{t('parts.removeTitle')}</a>
        </p>
      </div>
    </>
  )
}
