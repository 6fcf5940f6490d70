import { getTranslator, messagesIn } from '@/lib/i18n'
import { type Locale, languageTag, locales } from '@/lib/locale'
import type { WordChange } from '@/lib/report/edition-difference.rules'
import type { Subject } from '@/lib/report/edition-difference-leaf.rules'
import type { Text } from '@/lib/report/edition-vocabulary.schema'

/** Every text that changes, under what it is about, in the languages in which it does. */
export function WordChanges({ locale, changes }: { locale: Locale; changes: WordChange[] }) {
  const t = getTranslator(locale, 'correction')
  if (changes.length === 0) return <p>{t('noWords')}</p>
  return (
    <section aria-labelledby="word-changes" className="grid gap-3">
      <h3 id="word-changes">
        {t('wordsTitle')} <span className="font-normal text-base text-quiet">({t('wordsCount', { count: changes.length })})</span>
      </h3>
      <dl className="grid gap-4">
        {subjectsOf(changes).map(([key, [first, ...more]]) => (
          <div key={key} className="border-grey-200 border-b pb-4">
            <dt className="break-after-avoid font-semibold">
              <SubjectWords locale={locale} subject={first.subject} />
            </dt>
            {[first, ...more].map((change, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the changes of one page never change places
              <dd key={index} className="mt-2">
                <p className="break-after-avoid text-base text-quiet">{fieldWords(change.field, locale)}</p>
                <div className="mt-1 grid gap-3">
                  {locales
                    .filter((language) => change.before[language] !== change.after[language])
                    .map((language) => (
                      <Sides key={language} locale={locale} language={language} before={change.before} after={change.after} />
                    ))}
                </div>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}

type Sided = { locale: Locale; language: Locale; before: Text; after: Text }

function Sides({ locale, language, before, after }: Sided) {
  const t = getTranslator(locale, 'correction')
  const side = (word: string, text: string | null, look: string) => (
    <div className={`min-w-0 border-l-4 pl-3 ${look}`}>
      <p className="font-semibold text-quiet text-sm">
        {word}
        {before.nl !== before.en || after.nl !== after.en ? ` (${t(`language.${language}`)})` : ''}
      </p>
      {text === null ? (
        <p className="text-quiet">{t('nothing')}</p>
      ) : (
        <p lang={languageTag[language]} dir="auto" className="max-w-text whitespace-pre-wrap break-words">
          {text}
        </p>
      )}
    </div>
  )
  // a word that is the same in both languages is shown once
  if (language !== locale && before.nl === before.en && after.nl === after.en) return null
  return (
    <div className="grid gap-1.5 text-base md:grid-cols-2 md:gap-3">
      {side(t('before'), before[language], 'border-grey-300')}
      {side(t('after'), after[language], 'border-action')}
    </div>
  )
}

function SubjectWords({ locale, subject: { kind, key, name } }: { locale: Locale; subject: Subject }) {
  const word = getTranslator(locale, 'correction')(`subject.${kind}`, {
    key: kind === 'flagship' ? (key ?? '').toUpperCase() : (key ?? ''),
  })
  const shown = name && (name[locale] ?? name.nl ?? name.en)
  return shown ? `${word}: ${shown}` : word
}

const fieldWords = (field: string, locale: Locale): string =>
  (messagesIn(locale).correction.field as Record<string, string>)[field] ?? field

/** The changes by what they are about, in their order. */
function subjectsOf(changes: WordChange[]): [string, [WordChange, ...WordChange[]]][] {
  const subjects = new Map<string, [WordChange, ...WordChange[]]>()
  for (const change of changes) {
    const key = `${change.subject.kind} ${change.subject.key}`
    const known = subjects.get(key)
    if (known) known.push(change)
    else subjects.set(key, [change])
  }
  return [...subjects]
}
