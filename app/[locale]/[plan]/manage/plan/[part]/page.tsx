import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { reasonPart } from '@/app/[locale]/plans/plan-parts'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { Notice } from '@/components/ui/notice'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import { getTranslator, messagesIn } from '@/lib/i18n'
import { listParts } from '@/lib/plan/part.queries'
import { address } from '@/lib/web/addresses'
import { NewPartsForm } from './form'
import { codeWord, type PartParams, partKindOf, partName } from './part'

type Props = { params: Promise<PartParams>; searchParams: Promise<{ added?: string | string[]; removed?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, kind } = await partKindOf(params)
  return { title: getTranslator(locale, 'plans')(`parts.${kind}`) }
}

/** The goals, flagships, target groups, themes or actions of a plan: what there is, and adding to it. */
export default async function PartsPage({ params, searchParams }: Props) {
  const { locale, plan, actor, kind } = await partKindOf(params)
  const parts = await listParts(actor, plan.id, kind)
  if (!parts) notFound()
  const t = getTranslator(locale, 'plans')
  const { added, removed } = await searchParams
  const count = typeof added === 'string' && /^\d{1,5}$/.test(added) ? Number(added) : 0
  const word = codeWord[kind]
  const used = t(kind === 'actions' ? 'parts.usedYears' : 'parts.used')
  const here = (...more: string[]) => address(locale, plan.slug, ['manage', 'plan', ...more])
  const trail = [
    { label: getTranslator(locale, 'planData')('title'), href: here() },
    { label: t('setup.title'), href: here('setup') },
  ]
  const sentences = messagesIn(locale).plans.parts
  const counted = (name: 'readTitle' | 'wrongTitle') => ({
    one: t(`parts.${name}`, { count: 1 }).replace('1', '{count}'),
    other: t(`parts.${name}`, { count: 2 }).replace('2', '{count}'),
  })
  const [reason] = reasonPart(plan, locale)
  return (
    <>
      <PageHeader trail={<Breadcrumbs locale={locale} trail={trail} />} title={t(`parts.${kind}`)} lead={t(`parts.${kind}Text`)} />
      <div className="page-width grid gap-10 py-6 md:py-8">
        {count > 0 && <Notice kind="success" title={t('parts.added', { count })} live />}
        {typeof removed === 'string' && /^[\w.-]{1,60}$/.test(removed) && (
          <Notice kind="success" title={t('parts.removed', { name: removed })} live />
        )}
        {parts.length === 0 ? (
          <p>{t('parts.empty')}</p>
        ) : (
          <Table caption={t('parts.caption', { count: parts.length })} stacked>
            <thead>
              <tr>
                <HeaderCell>{t(`parts.${word}`)}</HeaderCell>
                <HeaderCell>{t('parts.nl')}</HeaderCell>
                <HeaderCell>{t('parts.en')}</HeaderCell>
                <HeaderCell numeric>{used}</HeaderCell>
                <HeaderCell className="print:hidden">{t('parts.change')}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {parts.map((part) => (
                <tr key={part.id}>
                  <HeaderCell scope="row">{word === 'letter' ? part.code.toUpperCase() : part.code}</HeaderCell>
                  <Cell label={t('parts.nl')}>{part.nl ?? part.workingNl ?? '–'}</Cell>
                  <Cell label={t('parts.en')}>{part.en ?? part.workingEn ?? '–'}</Cell>
                  <Cell numeric label={used}>
                    {formatNumber(part.used, locale)}
                  </Cell>
                  <Cell className="narrow:basis-full print:hidden">
                    <a href={here(kind, part.code)} aria-label={t('parts.changeOf', { name: partName(part, locale) ?? part.code })}>
                      {t('parts.change')}
                    </a>
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        <section aria-labelledby="add" className="grid gap-4 print:hidden">
          <h2 id="add">{t('parts.addTitle')}</h2>
          <NewPartsForm
            locale={locale}
            plan={plan.slug}
            kind={kind}
            reason={reason?.kind === 'area' ? reason : null}
            words={{
              text: t('parts.text'),
              hint: t('parts.textHint', { code: t(`parts.${word}Word`) }),
              check: t('parts.check'),
              add: t('parts.add'),
              line: t('parts.line'),
              code: t(`parts.${word}`),
              nl: t('parts.nl'),
              en: t('parts.en'),
              problems: sentences.problems,
              atLine: sentences.atLine,
              more: sentences.more,
              readTitle: counted('readTitle'),
              wrongTitle: counted('wrongTitle'),
            }}
          />
        </section>
      </div>
    </>
  )
}
