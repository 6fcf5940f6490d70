import { Details } from '@/components/ui/details'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { getTranslator } from '@/lib/i18n'
import type { listImportCodes } from '@/lib/import/import.queries'
import { importKinds, kindToSlug } from '@/lib/import/import.rules'
import type { Locale } from '@/lib/locale'
import { address } from '@/lib/web/addresses'

type Codes = NonNullable<Awaited<ReturnType<typeof listImportCodes>>>

/** Templates and what Koers holds, as files to fill in; and the codes that may be used in them. */
export function Downloads({ locale, plan, codes }: { locale: Locale; plan: string; codes: Codes }) {
  const t = getTranslator(locale, 'import')
  const at = (kind: 'actions' | 'statuses', content: string, format: string) =>
    address(locale, plan, ['manage', 'imports', 'download'], { kind, content, format })
  return (
    <section aria-labelledby="downloads">
      <h2 id="downloads">{t('downloadsTitle')}</h2>
      <p className="mt-2 mb-3 max-w-text text-base">{t('downloadsText')}</p>
      <Table caption={t('downloadsOf')} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t('kindColumn')}</HeaderCell>
            <HeaderCell>{t('template')}</HeaderCell>
            <HeaderCell>{t('content')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {importKinds.map((kind) => (
            <tr key={kind}>
              <HeaderCell scope="row">{t(`kinds.${kind}`)}</HeaderCell>
              {(['template', 'content'] as const).map((what) => (
                <Cell key={what}>
                  <ul className="flex flex-wrap gap-x-4">
                    {(['xlsx', 'csv'] as const).map((format) => (
                      <li key={format}>
                        <a
                          href={at(kindToSlug(kind), what === 'template' ? 'template' : 'stored', format)}
                          aria-label={t('downloadName', { what: t(what), kind: t(`kinds.${kind}`), format: t(`format.${format}`) })}
                        >
                          {t(`format.${format}`)}
                        </a>
                      </li>
                    ))}
                  </ul>
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <div className="mt-3">
        <Details summary={t('codesTitle')}>
          <dl className="grid gap-3">
            <CodeList
              label={t('columns.flagship')}
              codes={codes.flagships.map((one) => [
                one.code,
                named(locale, one.titleNl ?? one.workingTitleNl, one.titleEn ?? one.workingTitleEn),
              ])}
            />
            <CodeList label={t('columns.goals')} codes={codes.goals.map((one) => [one.code, named(locale, one.nameNl, one.nameEn)])} />
            <CodeList
              label={t('columns.targetGroups')}
              codes={codes.targetGroups.map((one) => [one.code, named(locale, one.nameNl, one.nameEn)])}
            />
            <CodeList label={t('columns.themes')} codes={codes.themes.map((one) => [one.code, named(locale, one.nameNl, one.nameEn)])} />
          </dl>
        </Details>
      </div>
    </section>
  )
}

const named = (locale: Locale, nl: string | null, en: string | null) => ({ nl, en })[locale] ?? ''

function CodeList({ label, codes }: { label: string; codes: [code: string, name: string][] }) {
  return (
    <div>
      <dt className="font-semibold">{label}</dt>
      {codes.map(([code, name]) => (
        <dd key={code}>
          <code>{code}</code> {name}
        </dd>
      ))}
    </div>
  )
}
