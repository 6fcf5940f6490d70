import type { Metadata } from 'next'
import { getTranslator } from '@/lib/i18n'
import { parseLocale } from '@/lib/params'
import { codesWords } from '../codes-words'
import { SecondFactorPage, type SecondFactorParams } from '../second-factor-page'
import { RecoveryCodesForm } from './form'

export async function generateMetadata({ params }: SecondFactorParams): Promise<Metadata> {
  const locale = parseLocale((await params).locale) ?? 'nl'
  return { title: getTranslator(locale, 'secondFactor')('renewal.title'), robots: { index: false } }
}

/** New recovery codes instead of those there were. */
export default function RecoveryCodesPage({ params }: SecondFactorParams) {
  return (
    <SecondFactorPage params={params} about="renewal">
      {(props) => <RecoveryCodesForm {...props} codes={codesWords(props.locale)} />}
    </SecondFactorPage>
  )
}
