'use client'

import { useTranslations } from 'use-intl/react'
import { FormResult } from '@/components/site/form-result'
import { useSubmission } from '@/components/site/use-submission'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import { typedIn } from '@/lib/form-result'
import { formatNumber } from '@/lib/format'
import { type Locale, languageTag, locales } from '@/lib/locale'
import { longestReportText } from '@/lib/report/report.rules'
import { typedIn as partsAsTyped } from '@/lib/text/markdown-limits'
import { address } from '@/lib/web/addresses'
import { useTold } from './all-writing'
import { submitFlagshipText, submitIntroduction } from './submit'
import { useWriting } from './use-writing'
import { begin } from './writing-state'
import { WritingStatus } from './writing-status'

type Props = {
  locale: Locale
  plan: string
  year: number
  /** The letter of a flagship; null for the introduction. */
  flagship: string | null
  /** What the heading above says. */
  name: string
  text: { version: number; textNl: string | null; textEn: string | null; savedAt: Date | null }
  /** Who is writing: what a browser keeps for one person never shows to another. */
  as: string
  /** Show the form only when this page answers it. */
  onlyAnswer?: boolean
}

const field = { nl: 'textNl', en: 'textEn' } as const
const languageName = { nl: 'dutch', en: 'english' } as const

/** One text in both languages. It saves itself; without scripts its button does. */
export function TextForm({ locale, plan, year, flagship, name, text, as, onlyAnswer = false }: Props) {
  const t = useTranslations('composer')
  const place = { plan, year }
  const id = flagship ?? 'introduction'
  // without a script the answer finds its form by this address, whatever else is on the page then
  const here = `${address(locale, plan, ['manage', 'reports', year])}#${flagship === null ? id : `flagship-${flagship}`}`
  const [answer, post] = useSubmission(flagship === null ? submitIntroduction : submitFlagshipText, here)
  const start = () => {
    const writing = begin(text)
    const version = answer && 'conflict' in answer ? answer.conflict.version : Number(typedIn(answer, 'version', String(writing.version)))
    return { ...writing, version, mine: { nl: typedIn(answer, 'textNl', writing.mine.nl), en: typedIn(answer, 'textEn', writing.mine.en) } }
  }
  const key = `${as}/${plan}/${year}/report/${flagship ?? 'introduction'}`
  const { writing, edit, choose, save, leave } = useWriting(start, key, (typed) =>
    flagship === null ? submitIntroduction({ ...place, ...typed }) : submitFlagshipText({ ...place, ...typed, flagship }),
  )
  useTold(flagship === null ? id : `flagship-${flagship}`, writing, text.savedAt)
  const labels = { textNl: t('dutch'), textEn: t('english') }
  const asTyped = (text: string) => {
    const [part] = partsAsTyped(text)
    return part === undefined ? undefined : t('asTyped', { start: part.trim().slice(0, 40) })
  }
  if (onlyAnswer && answer === null) return null
  return (
    <form
      id={onlyAnswer ? here.slice(here.indexOf('#') + 1) : undefined}
      action={post}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      className="grid gap-3"
    >
      {onlyAnswer && <h2>{name}</h2>}
      <FormResult locale={locale} state={answer} labels={labels} />
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="version" value={writing.version} />
      {flagship !== null && <input type="hidden" name="flagship" value={flagship} />}
      <div className="grid gap-4 md:grid-cols-2">
        {locales.map((language) => (
          <TextArea
            key={language}
            id={`${id}-${language}`}
            name={field[language]}
            label={
              <>
                {t(languageName[language])}
                <span className="sr-only"> {name}</span>
              </>
            }
            length="chapter"
            lang={languageTag[language]}
            dir="auto"
            value={writing.mine[language]}
            onChange={(event) => edit(language, event.target.value)}
            onBlur={leave}
            hint={asTyped(writing.mine[language])}
            note={
              writing.mine[language].length > longestReportText * 0.9
                ? `(${t('length', { length: formatNumber(writing.mine[language].length, locale), max: formatNumber(longestReportText, locale) })})`
                : undefined
            }
          />
        ))}
      </div>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <Button type="submit" variant="secondary">
          {t('save')}
          <span className="sr-only"> {name}</span>
        </Button>
        <WritingStatus locale={locale} writing={writing} choose={choose} retry={save} />
      </div>
    </form>
  )
}
