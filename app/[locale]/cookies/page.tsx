import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { sessionCookie } from '@/lib/auth'
import { getTranslator } from '@/lib/i18n'
import { parseLocale } from '@/lib/params'
import { signOnCookies, signOnSeconds } from '@/lib/security/single-sign-on'
import { identityProvider, sessionHours, sessionIdleMinutes } from '@/lib/settings/installation'
import { LegalPage, legalMetadata } from '../legal-page'

type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = ({ params }: Props): Promise<Metadata> => legalMetadata(params, 'cookies')

/** Everything Koers keeps in a browser. */
export default async function CookiesPage({ params }: Props) {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  const t = getTranslator(locale, 'legal')
  const kept = [
    {
      name: sessionCookie().name,
      what: t('cookies.session'),
      until: t('cookies.sessionFor', { hours: String(sessionHours()), minutes: String(sessionIdleMinutes()) }),
    },
    ...(identityProvider()
      ? signOnCookies().map((name) => ({
          name,
          what: t('cookies.flow'),
          until: t('cookies.flowFor', { minutes: String(signOnSeconds / 60) }),
        }))
      : []),
    { name: 'sessionStorage', what: t('cookies.drafts'), until: t('cookies.draftsFor') },
    { name: 'localStorage', what: t('cookies.keys'), until: t('cookies.keysFor') },
  ]
  return (
    <LegalPage locale={locale} page="cookies">
      <Table caption={t('cookies.caption')} stacked>
        <thead>
          <tr>
            <HeaderCell>{t('cookies.name')}</HeaderCell>
            <HeaderCell>{t('cookies.purpose')}</HeaderCell>
            <HeaderCell>{t('cookies.duration')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {kept.map(({ name, what, until }) => (
            <tr key={name}>
              <HeaderCell scope="row">
                <code>{name}</code>
              </HeaderCell>
              <Cell label={t('cookies.purpose')}>{what}</Cell>
              <Cell label={t('cookies.duration')}>{until}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </LegalPage>
  )
}
