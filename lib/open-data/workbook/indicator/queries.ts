import 'server-only'
import { getTranslator } from '../../../i18n'
import type { Locale } from '../../../locale'
import type { PublicPlan } from '../../../plan/queries'
import { asSentences } from '../../../text'
import type { WorkbookCell, WorkbookSheet } from '../../../workbook'
import { listPublicOpenIndicators } from '../../indicator/queries'
import { type Origin, planUrl, termsOf } from '../../terms/rules'
import { aboutOf, getPublicPublisher, type Workbook, workbookOf } from '../queries'
import { indicatorSheets } from './rules'

/** All indicators of a plan as a workbook, with the data of now: what they are, their values with the basis of each (rule 11), and the targets. */
export async function getPublicIndicatorsWorkbook(plan: PublicPlan, locale: Locale, origin: Origin): Promise<Workbook> {
  const [indicators, publisher] = await Promise.all([listPublicOpenIndicators(plan), getPublicPublisher(plan, locale)])
  const t = getTranslator(locale, 'open-data')
  const title = locale === 'nl' ? plan.titleNl : plan.titleEn
  const url = `${planUrl(origin, plan.slug)}/indicators`
  const about: WorkbookCell[][] = aboutOf(locale, title, [], termsOf(plan, origin), plan.sample, url)
  const first: WorkbookSheet = { name: t('about.sheet'), rows: about, headed: false }
  const page = (code: string) => `${origin}/${locale}/${plan.slug}/indicators/${encodeURIComponent(code)}`
  const facts = { title: asSentences([title ?? plan.slug, t('indicatorsWorkbook')]), publisher, created: new Date() }
  return workbookOf([first, ...indicatorSheets(indicators, page, locale)], facts, locale)
}
