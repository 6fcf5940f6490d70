import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { address } from '@/lib/web/addresses'

/** The kinds of data of a plan that have a screen of their own, in the order of how often they change. */
export const kinds = ['actions', 'organisations', 'obstacles', 'deliverables', 'indicators', 'totals', 'stages', 'matrix'] as const

type Props = {
  locale: Locale
  plan: string
  kind: (typeof kinds)[number]
  /** The way to the form about a new one, when there can be one: the last part of its address. */
  add?: { part: string; label: string }
  /** What is said when there is nothing to list. */
  empty?: string | false
  children: ReactNode
}

/** The page that lists the things of one kind. */
export function IndexPage({ locale, plan, kind, add, empty, children }: Props) {
  const t = getTranslator(locale, 'planData')
  const trail = [{ label: t('title'), href: address(locale, plan, ['manage', 'plan']) }]
  return (
    <>
      <PageHeader trail={<Breadcrumbs locale={locale} trail={trail} />} title={t(`index.${kind}`)} lead={t(`index.${kind}Text`)} />
      <div className="page-width grid gap-6 py-6 md:py-8">
        {add && (
          <p>
            <LinkButton href={address(locale, plan, ['manage', kind, add.part])}>{add.label}</LinkButton>
          </p>
        )}
        {empty ? <p>{empty}</p> : children}
      </div>
    </>
  )
}
