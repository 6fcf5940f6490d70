import 'server-only'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { CodesWords } from './codes-to-keep'

/** The words beside recovery codes, where they are shown once. */
export function codesWords(locale: Locale): CodesWords {
  const t = getTranslator(locale, 'secondFactor')
  return {
    title: t('codes.title'),
    text: t('codes.text'),
    label: t('codes.label'),
    copy: t('codes.copy'),
    copied: t('codes.copied'),
    download: t('codes.download'),
    print: t('codes.print'),
    fileName: t('codes.fileName'),
    done: t('codes.done'),
  }
}
