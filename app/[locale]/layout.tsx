import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { BusyWordProvider } from '@/components/ui/submit-button'
import { getTranslator } from '@/lib/i18n'
import { languageTag } from '@/lib/locale'
import { parseLocale } from '@/lib/params'

import { getPageRequest, typedInThisRequest } from '@/lib/web/request'
import { inter, interExtended } from '../fonts'
import '../globals.css'
import { GivenBack } from './given-back'
import { printedSheet } from './printed-sheet'

export const metadata: Metadata = { title: { default: 'Koers', template: '%s – Koers' } }

// Every page is rendered for its own request: a page made at build time could not carry the nonce of its policy.
export const dynamic = 'force-dynamic'

export default async function LocaleLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  const typed = await typedInThisRequest()
  const { path } = await getPageRequest()
  return (
    <html lang={languageTag[locale]} className={`${inter.variable} ${interExtended.variable}`} {...(await printedSheet(locale, path))}>
      <body>
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:bg-white focus:px-4 focus:py-2 focus:font-semibold"
        >
          {getTranslator(locale, 'shell')('skipToContent')}
        </a>
        <BusyWordProvider word={getTranslator(locale, 'shell')('busy')}>{typed ? <GivenBack typed={typed} /> : children}</BusyWordProvider>
      </body>
    </html>
  )
}
