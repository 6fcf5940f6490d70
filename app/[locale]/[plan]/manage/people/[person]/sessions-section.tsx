import { browserWords } from '@/components/site/browser-words'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { formatDateTime } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Person } from '@/lib/user/person.queries'
import { DecisionForm } from '../../../../decision-form'
import { submitEndOfSession } from './submit'

/** Where a person was signed in, and still is. */
export function SessionsSection({ locale, person }: { locale: Locale; person: Person }) {
  const t = getTranslator(locale, 'people')
  return (
    <section aria-labelledby="sessions" className="max-w-text">
      <h2 id="sessions">{t('sessionsTitle')}</h2>
      {person.sessions.length === 0 ? (
        <p className="mt-2 text-base text-quiet">{t('sessionsNone')}</p>
      ) : (
        <div className="mt-2">
          <Table caption={t('sessionsTitle')} captionHidden>
            <thead>
              <tr>
                <HeaderCell>{t('started')}</HeaderCell>
                <HeaderCell>{t('browser')}</HeaderCell>
                <HeaderCell>{t('sessionState')}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {person.sessions.map((session) => (
                <tr key={session.id}>
                  <HeaderCell scope="row">{formatDateTime(session.startedAt, locale)}</HeaderCell>
                  <Cell>{browserWords(session.userAgent, locale)}</Cell>
                  <Cell>
                    {session.open ? (
                      <div className="flex flex-wrap items-center gap-2">
                        {t('open')}
                        <DecisionForm
                          locale={locale}
                          decide={submitEndOfSession}
                          fields={{ person: person.id, session: session.id }}
                          label={t('endSession')}
                          spoken={t('endSessionOf', { moment: formatDateTime(session.startedAt, locale) })}
                        />
                      </div>
                    ) : (
                      <span className="text-quiet">{t('ended')}</span>
                    )}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </section>
  )
}
