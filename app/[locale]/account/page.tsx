import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountMenu } from '@/components/account-menu'
import { PageHeader } from '@/components/page-header'
import { SiteShell } from '@/components/site-shell'
import { Button } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import { address } from '@/lib/addresses'
import { localised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { parseLocale } from '@/lib/params'
import { getPageRequest } from '@/lib/request'
import { requireActor } from '@/lib/session'
import { getOwnAccount } from '@/lib/user/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = parseLocale((await params).locale) ?? 'nl'
  return { title: getTranslator(locale, 'account')('title'), robots: { index: false } }
}

export default async function AccountPage({ params }: Props) {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  const actor = await requireActor()
  const account = await getOwnAccount(actor)
  const t = getTranslator(locale, 'account')
  const { path } = await getPageRequest()
  const roles = [
    ...(actor.administrator ? [<p key="administrator">{t('administrator')}</p>] : []),
    ...account.memberships.map((role) => (
      <p key={role.id}>
        <a href={address(locale, role.plan.slug, ['manage'])}>{inWords(role, locale)}</a>
      </p>
    )),
  ]
  return (
    <SiteShell locale={locale} path={path} account={<AccountMenu locale={locale} name={account.name} />} sample={actor.sample}>
      <PageHeader title={t('title')} />
      <div className="page-width grid gap-8 py-6 md:py-8">
        <DefinitionList
          items={[
            { term: t('name'), description: account.name },
            { term: t('email'), description: account.email },
            { term: t('language'), description: t(account.locale === 'en' ? 'en' : 'nl') },
            { term: t('roles'), description: roles.length > 0 ? roles : t('noRoles') },
          ]}
        />
        <section aria-labelledby="sign-out" className="max-w-text">
          <h2 id="sign-out">{t('signOutTitle')}</h2>
          <p className="mt-2">{t('everywhereText', { count: account._count.sessions })}</p>
          <p className="mt-2">{t('signOutText')}</p>
          <form method="post" action={`/${locale}/sign-out`} className="mt-4 flex flex-wrap gap-3">
            <Button type="submit">{t('signOut')}</Button>
            <Button type="submit" variant="secondary" name="everywhere" value="yes">
              {t('signOutEverywhere')}
            </Button>
          </form>
        </section>
      </div>
    </SiteShell>
  )
}

type Role = Awaited<ReturnType<typeof getOwnAccount>>['memberships'][number]

function inWords({ role, plan, organisation }: Role, locale: Locale): string {
  const t = getTranslator(locale, 'account')
  const planName = named(plan.shortTitleNl, plan.shortTitleEn, locale)
  if (role === 'COORDINATOR') return t('coordinator', { plan: planName })
  const name = organisation?.names[0]
  return t('contributor', { plan: planName, organisation: named(name?.nameNl ?? null, name?.nameEn ?? null, locale) })
}

/** A name is said in whichever language there is: it is a name. */
function named(nl: string | null, en: string | null, locale: Locale): string {
  const name = localised(nl, en, locale)
  return name.is === 'absent' ? '–' : name.text
}
