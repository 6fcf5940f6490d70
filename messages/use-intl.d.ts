import type { Messages as AllMessages } from './catalogue'

// Lets `useTranslations('…')` in a client component know every namespace and key.
declare module 'use-intl' {
  interface AppConfig {
    Messages: AllMessages
  }
}
