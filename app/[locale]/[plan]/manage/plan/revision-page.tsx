import type { ReactNode } from 'react'
import { RevisionForm } from '@/components/revision/form'
import type { RevisionPart } from '@/components/revision/revision-fields'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { Notice } from '@/components/ui/notice'
import type { EventObject } from '@/lib/event/event.rules'
import type { FormState } from '@/lib/form-result'
import { getTranslator } from '@/lib/i18n'
import { listPublicSources } from '@/lib/plan/plan.queries'
import { sourceChoice } from '@/lib/plan/source.rules'
import { address } from '@/lib/web/addresses'
import type { Staff } from '../staff'
import { RevisionHistory } from './revision-history'

type Above = { label: string; parts: string[] }

type Props = Staff & {
  title: ReactNode
  lead?: ReactNode
  /** The page above this one: the list of such things. More of them from the top down. */
  above: Above | Above[]
  save: (state: FormState<void> | null, fields: FormData) => Promise<FormState<void>>
  hidden: Record<string, string>
  version?: number
  parts: RevisionPart[]
  /** It cannot be saved without a source. */
  needsSource?: boolean
  /** Whose history is below the form; nothing for something new. */
  object?: { type: EventObject; id: string }
  saved: boolean
  /** Between the head of the page and the form. */
  children?: ReactNode
}

/** A thing of the plan on one screen: what it says, with a form to change that, and what was changed before. */
export async function RevisionPage({ locale, plan, actor, title, lead, above, object, saved, needsSource, children, ...form }: Props) {
  const t = getTranslator(locale, 'planData')
  const sources = await listPublicSources(plan.id)
  const pages = [{ label: t('title'), parts: ['plan'] }, ...[above].flat()]
  const trail = pages.map(({ label, parts }) => ({ label, href: address(locale, plan.slug, ['manage', ...parts]) }))
  const back = trail.at(-1)?.href ?? ''
  return (
    <>
      <PageHeader trail={<Breadcrumbs locale={locale} trail={trail} />} title={title} lead={lead} />
      <div className="page-width grid gap-10 py-6 md:py-8">
        {saved && <Notice kind="success" title={t('saved')} live />}
        {children}
        <RevisionForm
          {...form}
          locale={locale}
          back={back}
          sources={sources.map((source) => sourceChoice(source, locale))}
          words={{
            save: t('save'),
            cancel: t('cancel'),
            justification: {
              title: t('justification.title'),
              reason: t('justification.reason'),
              reasonHint: t('justification.reasonHint'),
              source: t('justification.source'),
              newSource: t('justification.newSource'),
              sourceTitle: t('justification.sourceTitle'),
              sourcePublisher: t('justification.sourcePublisher'),
              sourceUrl: t('justification.sourceUrl'),
              sourceDate: t('justification.sourceDate'),
              sourceDateHint: t('justification.sourceDateHint'),
              none: t('none'),
              optional: needsSource ? '' : t('optional'),
            },
          }}
        />
        {object && <RevisionHistory locale={locale} plan={plan} actor={actor} object={object} />}
      </div>
    </>
  )
}
