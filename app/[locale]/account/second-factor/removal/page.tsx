import type { Metadata } from 'next'
import { getTranslator } from '@/lib/i18n'
import { parseLocale } from '@/lib/params'
import { SecondFactorPage, type SecondFactorParams } from '../second-factor-page'
import { RemovalForm } from './form'

export async function generateMetadata({ params }: SecondFactorParams): Promise<Metadata> {
  const locale = parseLocale((await params).locale) ?? 'nl'
  return { title: getTranslator(locale, 'secondFactor')('removal.title'), robots: { index: false } }
}

/** Going on with a password alone. */
export default function RemovalPage({ params }: SecondFactorParams) {
  return (
    <SecondFactorPage params={params} about="removal">
      {(props) => <RemovalForm {...props} />}
    </SecondFactorPage>
  )
}
