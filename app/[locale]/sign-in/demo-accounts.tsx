import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { listDemoAccounts } from '@/lib/user/user.queries'
import { demoPassword } from '@/lib/user/user.rules'

type Props = { locale: Locale; accounts: Awaited<ReturnType<typeof listDemoAccounts>> }

/** Only where nobody but this computer can reach the installation. */
export function DemoAccounts({ locale, accounts }: Props) {
  const t = getTranslator(locale, 'signIn')
  return (
    <section aria-labelledby="demo-accounts" className="max-w-text border-grey-300 border-t pt-6">
      <h2 id="demo-accounts">{t('demoTitle')}</h2>
      <p className="mt-2">{t.rich('demoText', { password: () => <code key="password">{demoPassword}</code> })}</p>
      <ul className="mt-3 text-base">
        {accounts.map(({ email, name, administrator, roles }) => (
          <li key={email} className="border-grey-200 border-b py-2">
            <code className="font-semibold">{email}</code>
            <br />
            {name}{' '}
            <span className="text-quiet">
              ({[...(administrator ? [t('administrator')] : []), ...roles.map((role) => t(role))].join(', ')})
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
