import { DefinitionList } from '@/components/ui/definition-list'
import { formatDateTime, formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { ImportView } from '@/lib/import/import.queries'
import type { Locale } from '@/lib/locale'
import { address } from '@/lib/web/addresses'

/** Where the file comes from, what is in it, and its hash, so that anybody can check that it is the one they hold. */
export function FileFacts({ locale, plan, view }: { locale: Locale; plan: string; view: ImportView }) {
  const t = getTranslator(locale, 'import')
  const by = (at: Date, who: { name: string } | null) => ({ date: formatDateTime(at, locale), name: who?.name ?? t('formerUser') })
  const when = [
    t('uploadedBy', by(view.uploadedAt, view.uploadedBy)),
    ...(view.appliedAt ? [t('appliedBy', by(view.appliedAt, view.appliedBy))] : []),
    ...(view.discardedAt ? [t('discardedBy', by(view.discardedAt, view.discardedBy))] : []),
    ...(view.undoneAt ? [t('undoneBy', by(view.undoneAt, view.undoneBy))] : []),
  ]
  const items = [
    { term: t('kindColumn'), description: t(`kinds.${view.kind}`) },
    ...(view.sheet === null ? [] : [{ term: t('sheet'), description: view.sheet }]),
    { term: t('rowCount'), description: formatNumber(view.rowCount, locale) },
    {
      term: t('fileColumn'),
      description: (
        <a href={address(locale, plan, ['manage', 'imports', view.number, 'file'])} download>
          {t('original')}
        </a>
      ),
    },
    { term: t('hash'), description: <code className="wrap-anywhere">{view.sha256}</code> },
  ]
  return (
    <section aria-labelledby="facts" className="grid gap-2">
      <h2 id="facts">{t('facts')}</h2>
      {when.map((sentence) => (
        <p key={sentence} className="text-base">
          {sentence}
        </p>
      ))}
      <DefinitionList items={items} />
    </section>
  )
}
