import { ActionTitle } from '@/components/action/action-title'
import { Highlighted } from '@/components/site/highlighted'
import { LocalisedText } from '@/components/site/localised-text'
import { StatusTag } from '@/components/status/status-tag'
import { yearAnchor } from '@/components/status/year-strip'
import { getTranslator } from '@/lib/i18n'
import { type Locale, languageTag } from '@/lib/locale'
import type { FoundAction, FoundNote, FoundObstacle, FoundStanding } from '@/lib/search/search.queries'
import { type Bilingual, foundText } from '@/lib/search/search.rules'
import { address } from '@/lib/web/addresses'

type Props<F> = { locale: Locale; plan: string; words: string[]; found: F }

/** One thing that was found: what it is, and the part of its text in which a word occurs. */
export function Hit({ found, ...known }: Props<FoundAction | FoundNote | FoundObstacle>) {
  if (found.kind === 'actions') return <ActionHit {...known} found={found} />
  return found.kind === 'notes' ? <NoteHit {...known} found={found} /> : <ObstacleHit {...known} found={found} />
}

function ActionHit({ locale, plan, words, found: { action, description, standing } }: Props<FoundAction>) {
  const { titleNl, titleEn } = action
  const title = foundText([{ nl: titleNl, en: titleEn }], words, locale)
  return (
    <>
      <p className="font-semibold">
        {action.number}.{' '}
        <ActionTitle locale={locale} action={action} href={address(locale, plan, ['actions', action.number])} words={words} />
      </p>
      <Standing locale={locale} standing={standing} />
      {/* a title that holds a word in the other language only is not the one shown above */}
      <Excerpt locale={locale} words={words} texts={[...(title?.language === locale ? [] : [{ nl: titleNl, en: titleEn }]), description]} />
    </>
  )
}

function NoteHit({ locale, plan, words, found: { action, year, texts, standing } }: Props<FoundNote>) {
  return (
    <>
      <p className="font-semibold">
        <a href={`${address(locale, plan, ['actions', action.number])}#${yearAnchor(year)}`} className="ink-link">
          {getTranslator(locale, 'search')('note', { number: action.number, year: String(year) })}
        </a>
      </p>
      <p className="text-quiet text-sm">
        <ActionTitle locale={locale} action={action} />
      </p>
      <Standing locale={locale} standing={standing} />
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
        <a href={`${address(locale, plan, ['obstacles'])}#obstacle-${slug}`} className="ink-link">
          <LocalisedText locale={locale} nl={titleNl} en={titleEn} words={words} />
        </a>
      </p>
      <p className="text-quiet text-sm">
        {resolvedYear === null
          ? t('openSince', { year: String(openedYear) })
          : t('resolvedIn', { opened: String(openedYear), year: String(resolvedYear) })}
        {obstacle.actions.length > 0 && ` · ${t('actions', { count: obstacle.actions.length })} ${obstacle.actions.join(', ')}`}
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

/** The state of what was found, with its year. */
function Standing({ locale, standing }: { locale: Locale; standing: FoundStanding }) {
  if (!standing) return null
  return (
    <p className="flex items-center gap-3 text-sm">
      <StatusTag locale={locale} state={standing.state} />
      <span className="text-quiet tabular-nums">{standing.year}</span>
    </p>
  )
}

/** Where a word occurs in a text; in the other language when it does not occur in this one, and then it says so. */
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
