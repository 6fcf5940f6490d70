import 'server-only'
import { headers } from 'next/headers'
import { isLocale, type Locale } from '@/lib/locale'
import { requestHeader } from '@/lib/request-header'

export type PageRequest = {
  locale: Locale
  /** The address as asked for, with its query and its language: `/nl/lifelong-learning/actions?year=2025`. */
  path: string
  id: string
}

export async function getPageRequest(): Promise<PageRequest> {
  const values = await headers()
  const locale = values.get(requestHeader.locale) ?? undefined
  return {
    locale: isLocale(locale) ? locale : 'nl',
    path: values.get(requestHeader.path) ?? '/nl',
    id: values.get(requestHeader.id) ?? '',
  }
}
