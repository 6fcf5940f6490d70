'use client'

import { useParams } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { isLocale, languageTag } from '@/lib/locale'
import en from '@/messages/en/errors.json'
import nl from '@/messages/nl/errors.json'

/** Anything nobody foresaw. The digest is the id under which the server logged it; the error itself stays on the server. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { locale } = useParams()
  const known = typeof locale === 'string' && isLocale(locale) ? locale : 'nl'
  const t = { nl, en }[known]
  return (
    <main id="main" lang={languageTag[known]} className="border-t-6 border-t-brand">
      <title>{`${t.errorTitle} – Koers`}</title>
      <div className="page-width py-8 md:py-12">
        <h1>{t.errorTitle}</h1>
        <p className="mt-4 max-w-text">{t.errorText}</p>
        {error.digest && (
          <p className="mt-3 max-w-text">
            {t.errorReference} <code className="whitespace-nowrap font-semibold">{error.digest}</code>
          </p>
        )}
        <div className="mt-6">
          <Button onClick={reset}>{t.retry}</Button>
        </div>
      </div>
    </main>
  )
}
