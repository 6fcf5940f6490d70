import type { Metadata } from 'next'
import { publicPage } from '@/components/site/as-markup'
import { PageHeader } from '@/components/site/page-header'
import { AskButton } from '@/components/ui/ask-button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { getTranslator } from '@/lib/i18n'
import { getPublicNamedPlace } from '@/lib/search/place.queries'
import { listPublicMatches } from '@/lib/search/search.queries'
import { parseSearch } from '@/lib/search/search.schema'
import type { SearchParams } from '@/lib/status/action-list.schema'
import { address } from '@/lib/web/addresses'
import { pageMetadata } from '../../../page-metadata'
import { type PlanParams, planOf } from '../../plan'
import { FoundGroup } from './found-group'
import { NamedPlace } from './named-place'
import { resultInWords } from './words'

type Props = { params: Promise<PlanParams>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, plan } = await planOf(params)
  const t = getTranslator(locale, 'search')
  return pageMetadata({ locale, plan, parts: ['search'], title: t('title'), description: t('description'), search: true })
}

/** What everybody may read and holds every word of a search: actions, notes of public years, and obstacles. */
async function SearchPage({ params, searchParams }: Props) {
  const { locale, plan } = await planOf(params)
  const { query, faults } = parseSearch(await searchParams)
  const { q } = query
  const [result, named] =
    q === null ? [null, null] : await Promise.all([listPublicMatches(plan.id, { ...query, q }), getPublicNamedPlace(plan.id, q)])
  const t = getTranslator(locale, 'search')
  const words = result?.words ?? []
  const shown = result ? result.kinds.filter((kind) => result[kind].total > 0 && (query.in === null || query.in === kind)) : []
  return (
    <>
      <PageHeader title={t('title')} lead={resultInWords(locale, q, result, named !== null)} />
      <div className="page-width grid gap-12 py-6 md:py-8">
        <div className="grid max-w-text gap-4 print:hidden">
          {faults.length > 0 && (
            <Notice kind="error" title={t('faults', { count: faults.length })}>
              <ul>
                {faults.map((field) => (
                  <li key={field}>
                    <a href="#find">{t(`fault.${field}`)}</a>
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          <form method="get" action={address(locale, plan.slug, ['search'])} className="grid items-end gap-4 sm:grid-cols-[1fr_auto]">
            <TextField
              name="q"
              id="find"
              type="search"
              label={t('field')}
              hint={t('hint')}
              defaultValue={q ?? ''}
              maxLength={100}
              error={faults.includes('q') ? t('fault.q') : undefined}
            />
            <AskButton>{t('go')}</AskButton>
          </form>
        </div>
        {result && q !== null && (
          <>
            {named && <NamedPlace locale={locale} plan={plan.slug} named={named} />}
            {result.nearly && <Notice title={t('nearly', { q })}>{t('nearlyText')}</Notice>}
            {shown.map((kind) => (
              <FoundGroup
                key={kind}
                locale={locale}
                plan={plan.slug}
                kind={kind}
                group={result[kind]}
                words={words}
                q={q}
                alone={query.in === kind}
              />
            ))}
            {shown.length === 0 && named === null && (
              <div className="max-w-text">
                <p>{t('tips')}</p>
                <p className="mt-2">
                  <a href={address(locale, plan.slug, ['actions'])}>{t('toActions')}</a>
                </p>
              </div>
            )}
          </>
        )}
      </div>
    </>
  )
}

export default publicPage(SearchPage)
