import { browserWords } from '@/components/site/browser-words'
import { Button } from '@/components/ui/button'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { formatDateTime } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { getOwnAccount } from '@/lib/user/user.queries'
import { DecisionForm } from '../decision-form'
import { submitEndOfOthers, submitEndOfOwnSession } from './submit'

type Props = { locale: Locale; sessions: Awaited<ReturnType<typeof getOwnAccount>>['sessions']; here: string | null }

/** Where one is signed in, and the ways out: here, in one other browser, everywhere. */
export function SessionsSection({ locale, sessions, here }: Props) {
  const t = getTranslator(locale, 'account')
  return (
    <section aria-labelledby="sign-out" className="grid max-w-text gap-4">
      <h2 id="sign-out">{t('sessionsTitle')}</h2>
      <Table caption={t('sessionsTitle')} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t('started')}</HeaderCell>
            <HeaderCell>{t('browser')}</HeaderCell>
            <HeaderCell>{t('session')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, startedAt, userAgent }) => (
            <tr key={id}>
              <HeaderCell scope="row">{formatDateTime(startedAt, locale)}</HeaderCell>
              <Cell>{browserWords(userAgent, locale)}</Cell>
              <Cell className="whitespace-nowrap">
                {id === here ? (
                  <Tag tone="info">{t('here')}</Tag>
                ) : (
                  <DecisionForm
                    locale={locale}
                    decide={submitEndOfOwnSession}
                    fields={{ session: id }}
                    label={t('endSession')}
                    spoken={t('endSessionOf', { moment: formatDateTime(startedAt, locale) })}
                  />
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <p>{t('everywhereText', { count: sessions.length })}</p>
      <p>{t('signOutText')}</p>
      <div className="flex flex-wrap gap-3">
        <form method="post" action={`/${locale}/sign-out`} className="flex flex-wrap gap-3">
          <Button type="submit">{t('signOut')}</Button>
          <Button type="submit" variant="secondary" name="everywhere" value="yes">
            {t('signOutEverywhere')}
          </Button>
        </form>
        {sessions.length > 1 && <DecisionForm locale={locale} decide={submitEndOfOthers} fields={{}} label={t('endOthers')} />}
      </div>
    </section>
  )
}
