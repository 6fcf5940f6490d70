import type { ReactNode } from 'react'
import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { PublicEdition } from '@/lib/report/edition.schema'
import { address } from '@/lib/web/addresses'
import { LinkButton } from '../ui/link-button'

type Props = {
  locale: Locale
  plan: string
  /** Where people find this installation, e.g. `https://koers.example.be`. */
  origin: string
  edition: PublicEdition
  /** All editions of the year, the newest first. */
  editions: PublicEdition[]
  citeAs: string
}

/** The address of the exact bytes of an edition. */
export const bytesAddress = (plan: string, { year, number }: { year: number; number: number }) =>
  `/api/v1/plans/${plan}/reports/${year}/${number}`

/** How to cite an edition, how anybody can check that it never changed, and which other editions there are. */
export function Colophon({ locale, plan, origin, edition, editions, citeAs }: Props) {
  const t = getTranslator(locale, 'reports')
  const permanent = `${origin}${address(locale, plan, ['reports', edition.year, edition.number])}`
  const bytes = bytesAddress(plan, edition)
  return (
    <>
      <Part id="cite" title={t('cite')}>
        <p className="max-w-text select-all">
          {citeAs} {permanent}
        </p>
      </Part>
      <Part id="verify" title={t('verify')}>
        <p className="max-w-text">{t('verifyText')}</p>
        <Code>{edition.sha256}</Code>
        <p>{t('verifyHow')}</p>
        <Code>{`curl -s ${origin}${bytes} | sha256sum`}</Code>
        <p className="flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
          <LinkButton variant="secondary" href={bytes}>
            {t('download')}
          </LinkButton>
          <a href={address(locale, plan, ['reports', 'verification'])} className="text-base">
            {t('verificationLink')}
          </a>
        </p>
      </Part>
      {editions.length > 1 && (
        <Part id="editions" title={t('editions')}>
          <ul className="list-disc pl-5 text-base">
            {editions.map(({ number, publishedAt, withdrawal }) => (
              <li key={number}>
                <a href={address(locale, plan, ['reports', edition.year, number])}>{t('edition', { number: String(number) })}</a>,{' '}
                {t('published', { date: formatDate(publishedAt, locale) }).toLowerCase()}
                {number === edition.number && ` (${t('thisEdition')})`}
                {withdrawal && ` (${t('withdrawn')})`}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="grid gap-3">
      <h2 id={`${id}-heading`} className="border-action border-b-2 pb-2">
        {title}
      </h2>
      {children}
    </section>
  )
}

/** Something to copy. */
export function Code({ children }: { children: string }) {
  return (
    <p className="select-all rounded-sm bg-grey-100 px-3 py-2 text-base">
      <code className="wrap-anywhere">{children}</code>
    </p>
  )
}
