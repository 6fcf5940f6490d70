import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { passwordsAllowed } from '@/lib/settings/installation'
import type { Person } from '@/lib/user/person.queries'
import type { AccountDecision } from '@/lib/user/person.schema'
import { DecisionForm } from '../../../../decision-form'
import { linkWords } from '../link-words'
import { LinkForm } from './link-form'
import { submitDecision } from './submit'

/** What a decision brings about; an administrator of the example administers nothing else. */
function textOf(decision: AccountDecision, { planId }: Person) {
  if (planId && decision === 'makeAdministrator') return 'makeExampleAdministratorText' as const
  if (planId && decision === 'withdrawAdministrator') return 'withdrawExampleAdministratorText' as const
  return `${decision}Text` as const
}

/** What an administrator can decide about an account, each with what it brings about. */
export function AccountSection({ locale, person }: { locale: Locale; person: Person }) {
  const t = getTranslator(locale, 'people')
  const disabled = person.state === 'disabled'
  const decisions: AccountDecision[] = [
    person.administratorSince ? 'withdrawAdministrator' : 'makeAdministrator',
    ...(disabled ? [] : (['signOut'] as const)),
    ...(person.secondFactor || person.passkeys.length > 0 ? (['resetSecondFactor'] as const) : []),
    disabled ? 'enable' : 'disable',
  ]
  return (
    <section aria-labelledby="account" className="max-w-text">
      <h2 id="account">{t('accountTitle')}</h2>
      <ul className="mt-2">
        {!disabled && (
          <li className="grid gap-2 border-grey-200 border-b py-3 text-base">
            <p>{t(passwordsAllowed() ? 'newLinkText' : 'newLinkTextProvider')}</p>
            <LinkForm locale={locale} person={person.id} label={t('newLink')} words={linkWords(locale, person.name)} />
          </li>
        )}
        {decisions.map((decision) => (
          <li key={decision} className="grid gap-2 border-grey-200 border-b py-3 text-base">
            <p>{t(textOf(decision, person))}</p>
            <DecisionForm locale={locale} decide={submitDecision} fields={{ person: person.id, decision }} label={t(decision)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
