'use client'

import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl/react'

type Props = { locale: string; messages: Record<string, unknown>; children: ReactNode }

/** Hands a client component the sentences it needs and no others: `messages={pickMessages(locale, 'yearSheet')}`. */
export function MessagesProvider({ locale, messages, children }: Props) {
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="Europe/Brussels">
      {children}
    </IntlProvider>
  )
}
