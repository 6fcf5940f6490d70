import { Notice } from '@/components/ui/notice'
import { formatDateTime } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { type AccountNotice, listNotices } from '@/lib/user/profile.queries'
import type { Actor } from '@/lib/user/user.rules'
import { DecisionForm } from '../../decision-form'
import { submitDismissal } from './submit'

/** On the page where somebody starts: that an administrator reset how they, or for an administrator somebody else, sign in. */
export async function AccountNotices({ locale, actor }: { locale: Locale; actor: Actor }) {
  const notices = await listNotices(actor)
  const [newest] = notices
  if (!newest) return null
  const t = getTranslator(locale, 'account')
  const sentence = ({ what, at, by, about }: AccountNotice) => {
    const values = { who: by ?? t('notices.server'), date: formatDateTime(at, locale) }
    return about ? t(`notices.${what}Of`, { ...values, person: about.name }) : t(`notices.${what}`, values)
  }
  return (
    <Notice kind="warning" title={t('notices.title')}>
      <ul className="list-disc pl-5">
        {notices.map((notice) => (
          <li key={notice.id}>{sentence(notice)}</li>
        ))}
      </ul>
      <p className="mt-2 mb-3">{t('notices.advice')}</p>
      <DecisionForm locale={locale} decide={submitDismissal} fields={{ until: newest.id }} label={t('notices.dismiss')} />
    </Notice>
  )
}
