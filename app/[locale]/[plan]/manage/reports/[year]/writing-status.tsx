import { useTranslations } from 'use-intl/react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { dayOf, today } from '@/lib/dates'
import { formatDate, formatTime } from '@/lib/format'
import { type Locale, languageTag } from '@/lib/locale'
import { isDirty, textsOf, type Writing, type WritingTrouble } from './writing-state'

type Props = {
  locale: Locale
  writing: Writing
  choose: (language: Locale, whose: 'mine' | 'theirs') => void
  retry: () => void
}

const languageName = { nl: 'dutch', en: 'english' } as const

/** Whether a text is saved, when, and what to do when it could not be. Read out when it changes. */
export function WritingStatus({ locale, writing, choose, retry }: Props) {
  const t = useTranslations('composer')
  const { trouble, underway, savedAt, restored } = writing
  return (
    <div className="grid min-w-0 grow gap-2 py-1.5">
      <p role="status" className="flex items-center gap-1.5 text-base text-quiet">
        {underway ? (
          t('saving')
        ) : isDirty(writing) || trouble ? (
          t('unsaved')
        ) : savedAt ? (
          <>
            <Icon name="check" className="text-success" />
            {dayOf(savedAt) === today()
              ? t('saved', { time: formatTime(savedAt) })
              : t('savedEarlier', { date: formatDate(savedAt, locale), time: formatTime(savedAt) })}
          </>
        ) : null}
      </p>
      {restored && !trouble && <p className="text-base">{t('restored')}</p>}
      {trouble && !underway && <TroubleNotice trouble={trouble} choose={choose} retry={retry} />}
    </div>
  )
}

function TroubleNotice({ trouble, choose, retry }: Omit<Props, 'writing' | 'locale'> & { trouble: WritingTrouble }) {
  const t = useTranslations('composer')
  if ('unreachable' in trouble)
    return (
      <Notice kind="warning" title={t('unreachable')} live>
        <Button variant="secondary" onClick={retry}>
          {t('retry')}
        </Button>
      </Notice>
    )
  if ('signedOut' in trouble)
    return (
      <Notice kind="warning" title={t('signedOut')} live>
        <a href={trouble.signedOut} target="_blank" rel="noopener">
          {t('signIn')}
        </a>
      </Notice>
    )
  if ('refused' in trouble) return <Notice kind="error" title={t('refused', { message: trouble.refused })} live />
  if ('forbidden' in trouble) return <Notice kind="error" title={t('forbidden', { reference: trouble.forbidden })} live />
  return (
    <Notice kind="warning" title={t('conflict')} live>
      {trouble.open.map((language) => (
        <div key={language} className="mt-3 grid gap-2">
          <p className="font-semibold">
            {t('theirs')} ({t(languageName[language])})
          </p>
          <p
            lang={languageTag[language]}
            dir="auto"
            className="max-h-60 overflow-y-auto whitespace-pre-wrap border-grey-600 border-l-4 pl-2"
          >
            {textsOf(trouble.conflict)[language] || <span className="text-quiet">{t('empty')}</span>}
          </p>
          <div className="flex flex-wrap gap-3">
            <Button variant="secondary" onClick={() => choose(language, 'mine')}>
              {t('keepMine')}
              <span className="sr-only"> ({t(languageName[language])})</span>
            </Button>
            <Button variant="secondary" onClick={() => choose(language, 'theirs')}>
              {t('takeTheirs')}
              <span className="sr-only"> ({t(languageName[language])})</span>
            </Button>
          </div>
        </div>
      ))}
    </Notice>
  )
}
