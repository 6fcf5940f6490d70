import { ActionTitle } from '@/components/action-title'
import { Highlighted } from '@/components/highlighted'
import { LocalisedText } from '@/components/localised-text'
import { yearAnchor } from '@/components/year-strip'
import { address } from '@/lib/addresses'
import { getTranslator } from '@/lib/i18n'
import { type Locale, languageTag } from '@/lib/locale'
import type { FoundAction, FoundNote, FoundObstacle } from '@/lib/search/queries'
import { type Bilingual, foundText } from '@/lib/search/rules'

type Props<F> = { locale: Locale; plan: string; words: string[]; found: F }

/** One thing that was found: what it is, and the part of its text in which a word stands. */
export function Hit({ found, ...known }: Props<FoundAction | FoundNote | FoundObstacle>) {
  if (found.kind === 'actions') return <ActionHit {...known} found={found} />
  return found.kind === 'notes' ? <NoteHit {...known} found={found} /> : <ObstacleHit {...known} found={found} />
}

function ActionHit({ locale, plan, words, found: { action, description } }: Props<FoundAction>) {
  const { titleNl, titleEn } = action
  const title = foundText([{ nl: titleNl, en: titleEn }], words, locale)
  return (
    <>
      <p className="font-semibold">
        {action.number}.{' '}
        <ActionTitle locale={locale} action={action} href={address(locale, plan, ['actions', action.number])} words={words} />
      </p>
      {/* a title that holds a word in the other language only is not the one that stands above */}
      <Excerpt locale={locale} words={words} texts={[...(title?.language === locale ? [] : [{ nl: titleNl, en: titleEn }]), description]} />
    </>
  )
}

function NoteHit({ locale, plan, words, found: { action, year, texts } }: Props<FoundNote>) {
  return (
    <>
      <p className="font-semibold">
        <a href={`${address(locale, plan, ['actions', action.number])}#${yearAnchor(year)}`}>
          {getTranslator(locale, 'search')('note', { number: action.number, year: String(year) })}
        </a>
      </p>
      <p className="text-quiet text-sm">
        <ActionTitle locale={locale} action={action} />
      </p>
      <Excerpt locale={locale} words={words} texts={texts} />
    </>
  )
}

function ObstacleHit({ locale, plan, words, found: { obstacle } }: Props<FoundObstacle>) {
  const t = getTranslator(locale, 'obstacles')
  const { slug, titleNl, titleEn, openedYear, resolvedYear } = obstacle
  const title = foundText([{ nl: titleNl, en: titleEn }], words, locale)
  return (
    <>
      <p className="font-semibold">
        <a href={`${address(locale, plan, ['obstacles'])}#obstacle-${slug}`}>
          <LocalisedText locale={locale} nl={titleNl} en={titleEn} words={words} />
        </a>
      </p>
      <p className="text-quiet text-sm">
        {resolvedYear === null
          ? t('openSince', { year: String(openedYear) })
          : t('resolvedIn', { opened: String(openedYear), year: String(resolvedYear) })}
      </p>
      <Excerpt
        locale={locale}
        words={words}
        texts={[
          ...(title?.language === locale ? [] : [{ nl: titleNl, en: titleEn }]),
          { nl: obstacle.nextStepNl, en: obstacle.nextStepEn },
          { nl: obstacle.resolutionNl, en: obstacle.resolutionEn },
        ]}
      />
    </>
  )
}

/** Where a word stands in a text; in the other language when it stands nowhere in this one, and then it says so. */
function Excerpt({ locale, words, texts }: { locale: Locale; words: string[]; texts: Bilingual[] }) {
  const found = foundText(texts, words, locale)
  if (!found) return null
  return (
    <p className="max-w-text text-base">
      {found.language !== locale && <span className="text-quiet">{getTranslator(locale, 'search')('otherLanguage')} </span>}
      <span lang={languageTag[found.language]}>
        <Highlighted text={found.text} words={words} />
      </span>
    </p>
  )
}
