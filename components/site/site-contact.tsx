import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { site } from '@/lib/settings/site-settings'

/** Who answers for this installation and how to reach them, or that nobody filled it in yet. */
export function SiteContact({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, 'legal')
  const { responsible, contact } = site
  return (
    <>
      <p>{responsible ? responsible[locale] : t('responsibleUnknown')}</p>
      {contact.email && (
        <p>
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </p>
      )}
      {contact.url && (
        <p>
          <a href={contact.url}>{contact.url}</a>
        </p>
      )}
      {!contact.email && !contact.url && <p>{t('contactUnknown')}</p>}
    </>
  )
}
