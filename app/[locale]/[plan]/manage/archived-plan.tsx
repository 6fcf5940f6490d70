import { PageHeader } from '@/components/site/page-header'
import { Notice } from '@/components/ui/notice'
import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { may } from '@/lib/user/right.rules'
import type { Actor } from '@/lib/user/user.rules'
import { address } from '@/lib/web/addresses'
import { AccountNotices } from '../../account/notices/account-notices'
import { startName } from './staff'

type Props = { locale: Locale; plan: { id: string; slug: string }; actor: Actor; archivedAt: Date }

/** The start of the work in a plan in which nobody works any more: what that means, and what is left to do. */
export function ArchivedPlan({ locale, plan, actor, archivedAt }: Props) {
  const t = getTranslator(locale, 'plans')
  const left = [
    ...(may(actor, 'takeFromArchive', { planId: plan.id }) ? [{ parts: ['manage', 'plan', 'setup'], label: t('archive.takeBack') }] : []),
    { parts: [], label: t('publish.see') },
  ]
  return (
    <>
      <PageHeader title={startName(locale, actor, plan.id)} />
      <div className="page-width grid gap-8 py-6 md:py-8">
        <AccountNotices locale={locale} actor={actor} />
        <Notice kind="info" title={t('states.archived')}>
          <p>{t('statesText.archived', { date: formatDate(archivedAt, locale) })}</p>
          <p className="mt-2">
            {t('archive.roles')} {t('archive.back')}
          </p>
          <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
            {left.map(({ parts, label }) => (
              <li key={label}>
                <a href={address(locale, plan.slug, parts)}>{label}</a>
              </li>
            ))}
          </ul>
        </Notice>
      </div>
    </>
  )
}
