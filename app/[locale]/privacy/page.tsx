import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Section } from '@/components/site/section'
import { SiteContact } from '@/components/site/site-contact'
import { getTranslator } from '@/lib/i18n'
import { parseLocale } from '@/lib/params'
import { LegalPage, legalMetadata } from '../legal-page'

type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = ({ params }: Props): Promise<Metadata> => legalMetadata(params, 'privacy')

/** What Koers keeps of whom, and why. */
export default async function PrivacyPage({ params }: Props) {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  const t = getTranslator(locale, 'legal')
  return (
    <LegalPage locale={locale} page="privacy">
      <Section id="readers" title={t('privacy.readersTitle')}>
        <p>{t('privacy.readers')}</p>
      </Section>
      <Section id="staff" title={t('privacy.staffTitle')}>
        <ul className="list-disc pl-6">
          {(['person', 'sessions', 'events', 'attempts'] as const).map((kind) => (
            <li key={kind}>{t(`privacy.staff.${kind}`)}</li>
          ))}
        </ul>
      </Section>
      <Section id="why" title={t('privacy.whyTitle')}>
        <p>{t('privacy.why')}</p>
      </Section>
      <Section id="rights" title={t('privacy.rightsTitle')}>
        <p>{t('privacy.rights')}</p>
      </Section>
      <Section id="responsible" title={t('privacy.responsibleTitle')}>
        <SiteContact locale={locale} />
      </Section>
    </LegalPage>
  )
}
