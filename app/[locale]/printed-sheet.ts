import { legalPages } from '@/components/site/site-links'
import { today } from '@/lib/dates'
import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { parseSlug } from '@/lib/params'
import { planNameIn } from '@/lib/plan/plan-name.rules'
import { publicUrl } from '@/lib/settings/installation'
import { isPublicPage } from '@/lib/web/public-pages.js'
import { currentPlan } from './[plan]/plan'

/** Attributes of `<html>`, from which `app/print.css` takes what stands in the margins of every sheet. */
type PrintedSheet = { 'data-printed-plan'?: string; 'data-printed-page'?: string; 'data-printed-from'?: string }

const longest = 120 // characters that fit on one line

/**
 * What a sheet says of itself when it has left its stack: of which plan and page it is, where that stands, and on which day it was read.
 * Public pages and those about the site alone: what staff see is not handed out. Of the preview of a report every sheet says what it is.
 */
export async function printedSheet(locale: Locale, path: string): Promise<PrintedSheet> {
  const [pathname = ''] = path.split('?')
  if (/\/manage\/reports\/\d+\/preview$/.test(pathname)) return { 'data-printed-page': getTranslator(locale, 'documents')('pdf.draftMark') }
  if (!isPublicPage(pathname) && !legalPages.some((page) => pathname === `/${locale}/${page}`)) return {}
  // a long query would not leave room for the number of the sheet
  const address = path.length > longest ? pathname : path
  const from = { 'data-printed-from': `${publicUrl()}${address} · ${formatDate(today(), locale)}` }
  const [, , first, ...parts] = pathname.split('/')
  const slug = first && parseSlug(first)
  // where the plan cannot be read the page says so, in its own language: it asks for the same plan
  const plan = slug ? await currentPlan(slug).catch(() => null) : null
  if (!plan) return from
  const title = planNameIn(plan, locale)
  const name = title.is === 'absent' ? plan.slug : title.text
  return {
    'data-printed-plan': plan.sample ? `${name} · ${getTranslator(locale, 'shell')('sampleTitle')}` : name,
    'data-printed-page': nameOfPage(locale, parts),
    ...from,
  }
}

/** What a page is called in few words: its section, or what it is of. Its title in full is on the first sheet. */
function nameOfPage(locale: Locale, [section, code]: string[]): string {
  const t = getTranslator(locale, 'shell')
  switch (section) {
    case 'flagships':
      return code ? getTranslator(locale, 'flagship')('kicker', { code: code.toUpperCase() }) : t('flagships')
    case 'goals':
      return code ? getTranslator(locale, 'goal')('kicker', { code: code.toUpperCase() }) : t('goals')
    case 'actions':
      return code ? getTranslator(locale, 'action')('kicker', { number: code }) : t('actions')
    case 'reports':
      return code && /^\d+$/.test(code) ? getTranslator(locale, 'edition')('title', { year: code }) : t('reports')
    case 'organisations':
    case 'matrix':
    case 'obstacles':
    case 'indicators':
      return t(section)
    case 'about':
      return getTranslator(locale, 'facts')('title')
    case 'compare':
      return getTranslator(locale, 'compare')('title')
    case 'timeline':
      return getTranslator(locale, 'timeline')('title')
    case 'search':
      return getTranslator(locale, 'search')('title')
    case 'data':
      return getTranslator(locale, 'open-data')('title')
    default:
      return ''
  }
}
