import type { Metadata } from 'next'
import { getTranslator } from '@/lib/i18n'
import { parseLocale } from '@/lib/params'
import { SecondFactorPage, type SecondFactorParams } from '../second-factor-page'
import { RemovalForm } from './form'

type Props = SecondFactorParams & { searchParams: Promise<{ factor?: string | string[] }> }

export async function generateMetadata({ params }: SecondFactorParams): Promise<Metadata> {
  const locale = parseLocale((await params).locale) ?? 'nl'
  return { title: getTranslator(locale, 'secondFactor')('removal.title'), robots: { index: false } }
}

/** Going on without the app, without one passkey, or with a password alone. */
export default async function RemovalPage({ params, searchParams }: Props) {
  const { factor } = await searchParams
  const one = typeof factor === 'string' ? factor : undefined
  return (
    <SecondFactorPage
      params={params}
      about={one === undefined ? 'removal' : one === 'app' ? 'removalOfApp' : 'removalOfPasskey'}
      passkey={one}
    >
      {(props) => <RemovalForm {...props} factor={one} />}
    </SecondFactorPage>
  )
}
