import { PageHeader } from '@/components/site/page-header'
import { MessagesProvider } from '@/components/ui/messages-provider'
import { getTranslator, pickMessages } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { listPublicFlagships } from '@/lib/plan/flagship.queries'
import { TextForm } from './form'

type Props = { locale: Locale; plan: { id: string; slug: string }; year: number }

const nothing = { version: 0, textNl: null, textEn: null, savedAt: null }

/** The one form that was posted after the session had ended, with what was typed in it. Nothing of the report is read. */
export async function GivenBack({ locale, plan, year }: Props) {
  const t = getTranslator(locale, 'composer')
  const flagships = await listPublicFlagships(plan.id)
  const shared = { locale, plan: plan.slug, year, as: '', text: nothing, onlyAnswer: true }
  return (
    <>
      <PageHeader title={t('title', { year: String(year) })} />
      <div className="page-width py-6 md:py-8">
        <MessagesProvider locale={locale} messages={pickMessages(locale, 'composer')}>
          <TextForm {...shared} flagship={null} name={t('introduction')} />
          {flagships.map(({ code }) => (
            <TextForm
              key={code}
              {...shared}
              flagship={code}
              name={getTranslator(locale, 'edition')('heading.flagship', { letter: code.toUpperCase() })}
            />
          ))}
        </MessagesProvider>
      </div>
    </>
  )
}
