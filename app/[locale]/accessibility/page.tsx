import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Section } from '@/components/site/section'
import { SiteContact } from '@/components/site/site-contact'
import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { parseLocale } from '@/lib/params'
import { accessibility } from '@/lib/settings/site-settings'
import { LegalPage, legalMetadata } from '../legal-page'

type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = ({ params }: Props): Promise<Metadata> => legalMetadata(params, 'accessibility')

/** The statement that Flemish public bodies owe, from `config/accessibility-statement.json`. */
export default async function AccessibilityPage({ params }: Props) {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  const t = getTranslator(locale, 'legal')
  const { status, assessment, notAccessible, drawnUpOn, revisedOn } = accessibility
  return (
    <LegalPage locale={locale} page="accessibility">
      <p>{t('accessibility.legal')}</p>
      <Section id="status" title={t('accessibility.statusTitle')}>
        <p className="font-semibold">{t(`accessibility.status.${status}`)}</p>
        {drawnUpOn && <p>{t('accessibility.dates', { drawn: formatDate(drawnUpOn, locale) })}</p>}
        {revisedOn && <p>{t('accessibility.revised', { revised: formatDate(revisedOn, locale) })}</p>}
      </Section>
      <Section id="assessment" title={t('accessibility.assessmentTitle')}>
        <p>{t(`accessibility.assessment.${assessment}`)}</p>
        <p className="text-base text-quiet">{t('accessibility.built')}</p>
      </Section>
      <Section id="exceptions" title={t('accessibility.exceptionsTitle')}>
        {notAccessible.length === 0 ? (
          <p>{t('accessibility.noExceptions')}</p>
        ) : (
          <ul className="list-disc pl-6">
            {notAccessible.map(({ ground, what, repairedBy }) => (
              <li key={what.nl}>
                {what[locale]} ({t(`accessibility.ground.${ground}`)}
                {repairedBy && `, ${t('accessibility.repairedBy', { day: formatDate(repairedBy, locale) })}`})
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="feedback" title={t('accessibility.feedbackTitle')}>
        <p>{t('accessibility.feedback')}</p>
        <SiteContact locale={locale} />
      </Section>
    </LegalPage>
  )
}
