'use client'

import en from '@/messages/en/errors.json'
import nl from '@/messages/nl/errors.json'
import './globals.css'

/** The layout itself failed, so the language is unknown: both are shown. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="nl-BE">
      <body className="border-t-6 border-t-brand">
        <title>{`${nl.errorTitle} – Koers`}</title>
        <main className="page-width py-8 md:py-12">
          <h1>{nl.errorTitle}</h1>
          <p className="mt-4">{nl.errorText}</p>
          <Reference words={nl.errorReference} digest={error.digest} />
          <div lang="en-GB" className="mt-8">
            <h2>{en.errorTitle}</h2>
            <p className="mt-4">{en.errorText}</p>
            <Reference words={en.errorReference} digest={error.digest} />
          </div>
        </main>
      </body>
    </html>
  )
}

function Reference({ words, digest }: { words: string; digest?: string }) {
  if (!digest) return null
  return (
    <p className="mt-3">
      {words} <code className="whitespace-nowrap font-semibold">{digest}</code>
    </p>
  )
}
