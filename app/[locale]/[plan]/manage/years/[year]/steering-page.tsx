import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { Confirmation } from '@/components/ui/confirmation'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { address } from '@/lib/web/addresses'

type Props = {
  locale: Locale
  plan: string
  title: string
  lead?: ReactNode
  /** What was just done. */
  notice?: ReactNode
  question: string
  consequences: ReactNode[]
  /** The form, with the way back. */
  children: ReactNode
}

/** A decision about a year: where we are, what will happen, and the form. */
export function SteeringPage({ locale, plan, title, lead, notice, question, consequences, children }: Props) {
  const manage = getTranslator(locale, 'manage')
  const years = getTranslator(locale, 'years')
  const trail = [
    { label: manage('title'), href: address(locale, plan, ['manage']) },
    { label: years('title'), href: address(locale, plan, ['manage', 'years']) },
  ]
  return (
    <>
      <PageHeader trail={<Breadcrumbs locale={locale} trail={trail} />} title={title} lead={lead} />
      <div className="page-width grid gap-6 py-6 md:py-8">
        {notice}
        <Confirmation title={question} consequences={consequences}>
          {children}
        </Confirmation>
      </div>
    </>
  )
}
