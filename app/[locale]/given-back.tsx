import { choiceWords } from '@/components/event/event-words'
import { PageHeader } from '@/components/site/page-header'
import { SiteShell } from '@/components/site/site-shell'
import { typedTerm } from '@/components/site/typed-term'
import { DefinitionList } from '@/components/ui/definition-list'
import type { Typed } from '@/lib/form-result'
import { getTranslator } from '@/lib/i18n'
import { getPageRequest } from '@/lib/web/request'
import { signInAddress } from '@/lib/web/return-address'

/** The answer to a form that was posted without a script after the session had ended: what was typed in it, to copy. */
export async function GivenBack({ typed }: { typed: Typed }) {
  const { locale, path } = await getPageRequest()
  const t = getTranslator(locale, 'typed')
  const items = Object.entries(typed).flatMap(([name, values]) => {
    const term = typedTerm(name, locale)
    const texts = values.filter((text) => text.trim() !== '').map((text) => choiceWords(name, text, locale))
    if (term === null || texts.length === 0) return []
    return [{ term, description: <div className="whitespace-pre-wrap">{texts.join('\n')}</div> }]
  })
  return (
    <SiteShell locale={locale} path={path}>
      <title>{`${t('title')} – Koers`}</title>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="page-width grid gap-6 py-6 md:py-8">
        <div className="max-w-text">
          <p>{t('text')}</p>
          <p className="mt-2">
            <a href={signInAddress(locale, path)} target="_blank" rel="noopener">
              {t('link')}
            </a>
          </p>
        </div>
        {items.length > 0 && (
          <section aria-labelledby="typed">
            <h2 id="typed">{t('caption')}</h2>
            <DefinitionList items={items} />
          </section>
        )}
      </div>
    </SiteShell>
  )
}
