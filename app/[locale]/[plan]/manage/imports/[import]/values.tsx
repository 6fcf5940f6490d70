import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { getTranslator } from '@/lib/i18n'
import { someOf } from '@/lib/import/file-sheet.rules'
import type { DryRun, ImportView } from '@/lib/import/import.queries'
import { mostValues, severalMark, type ValueList } from '@/lib/import/imported-value.rules'
import { cutWide } from '@/lib/import/imported-vocabulary.rules'
import type { Locale } from '@/lib/locale'
import { ValuesForm } from './values-form'

type Props = { locale: Locale; plan: string; view: ImportView; dryRun: DryRun }

/** Each distinct value that the plan does not have, to be decided once; and those that were read differently from how they are written. */
export function ValuesSection({ locale, plan, view, dryRun: { toDecide, guessed, labels, added } }: Props) {
  const t = getTranslator(locale, 'import')
  const optionsOf = (list: ValueList, text: string, first: string[]) => {
    const word = (code: string) => labels[list]?.[code]?.[locale] ?? code
    const isNew = (code: string) => added.some(({ slug }) => slug === code)
    const rest = Object.keys(labels[list] ?? {}).filter((code) => !first.includes(code) && !isNew(code))
    const sorted = list === 'organisations' ? rest.sort((a, b) => word(a).localeCompare(word(b), locale)) : rest
    return [
      ...[...first.filter((code) => !isNew(code)), ...sorted].map((code) => ({ value: code, label: word(code) })),
      ...(list === 'organisations' && cutWide(text).length > 1 ? [{ value: 'several', label: t('values.several') }] : []),
      ...(list === 'organisations' && view.mayAdd ? [{ value: 'create', label: t('values.create') }] : []),
      { value: 'empty', label: t('values.empty') },
    ]
  }
  const field = (list: ValueList, text: string, lines: number[]) => ({
    list,
    text,
    label: t('values.value', { text: text.length > 200 ? `${text.slice(0, 200)} …` : text }),
    hint: t('values.where', { list: t(`values.lists.${list}`), count: lines.length, lines: someOf(lines.slice(0, 6).map(String)) }),
  })
  const open = toDecide.slice(0, mostValues).map(({ list, text, lines, codes }) => ({
    ...field(list, text, lines),
    options: optionsOf(list, text, codes),
    value:
      list !== 'organisations'
        ? ''
        : /[,/]/.test(text) && cutWide(text).length > 1
          ? 'several'
          : codes.length === 0 && view.mayAdd
            ? 'create'
            : '',
  }))
  const read = guessed.slice(0, mostValues).map(({ list, text, lines, code }) => ({
    ...field(list, text, lines),
    options: optionsOf(list, text, []),
    value: code === null ? 'empty' : code === severalMark ? 'several' : added.some(({ slug }) => slug === code) ? 'create' : code,
  }))
  if (open.length + read.length === 0) return null
  const words = { choose: t('values.choose'), submit: t('values.submit') }
  const form = { locale, plan, number: view.number, words }
  return (
    <section aria-labelledby="values" className="grid gap-4">
      <h2 id="values">{t('values.title')}</h2>
      {open.length > 0 && (
        <>
          <Notice kind="warning" title={t('values.needed', { count: toDecide.length })}>
            {t('values.text')}
          </Notice>
          <ValuesForm {...form} id="open" fields={open} />
        </>
      )}
      {read.length > 0 && (
        <Details summary={t('values.guessed', { count: guessed.length })}>
          <p className="mb-4 max-w-text">{t('values.guessedText')}</p>
          <ValuesForm {...form} id="read" fields={read} />
        </Details>
      )}
    </section>
  )
}
