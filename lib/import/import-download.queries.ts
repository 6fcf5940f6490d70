import 'server-only'
import { today } from '../dates'
import { db } from '../db'
import { getTranslator } from '../i18n'
import { type Locale, languageTag } from '../locale'
import { readWords } from '../plan/words.queries'
import { lacksEvidence } from '../status/status.rules'
import { csvForExcel } from '../text/csv'
import { inWordsOf } from '../text/words-in-use'
import { type WorkbookFacts, writeWorkbook } from '../text/workbook'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { kindToSlug } from './import.rules'
import { type Download, exportRows, historyRow, listRow, templateRows } from './import-download.rules'
import { readListContext } from './imported-actions.queries'
import { readHistoryContext } from './imported-statuses.queries'
import { emptyHistory, entryKey } from './imported-statuses.rules'

type Plan = { id: string; slug: string; firstYear: number; sample: boolean }

/** A template or an export with the name for its file; null for anyone who may not import. No cell of it is ever a formula. */
export async function getImportDownload(
  actor: Actor,
  slug: string,
  download: Download,
  locale: Locale,
): Promise<{ name: string; bytes: Buffer } | null> {
  const plan = await db.plan.findUnique({
    where: { slug },
    select: { id: true, slug: true, firstYear: true, sample: true, titleNl: true, titleEn: true, publisherNl: true, publisherEn: true },
  })
  if (!plan || !may(actor, 'getImportDownload', { planId: plan.id })) return null
  return inWordsOf({ words: await readWords(db, plan.id) }, () => fileOf(plan, download, locale))
}

type Described = Plan & Record<'titleNl', string> & Record<'titleEn' | 'publisherNl' | 'publisherEn', string | null>

async function fileOf(plan: Described, download: Download, locale: Locale): Promise<{ name: string; bytes: Buffer }> {
  const { slug } = plan
  const { kind, content, format } = download
  const rows = content === 'template' ? templateRows(kind, locale) : await storedRows(plan, download, locale)
  const name = [slug, kindToSlug(kind), content === 'template' ? content : today(), locale].join('-')
  const bytes =
    format === 'csv'
      ? Buffer.from(csvForExcel(rows, locale))
      : await workbook(rows, getTranslator(locale, 'import')(`sheetName.${kind}`), {
          title: { nl: plan.titleNl, en: plan.titleEn }[locale] || plan.titleNl,
          publisher: { nl: plan.publisherNl, en: plan.publisherEn }[locale] || plan.publisherNl || plan.titleNl,
          language: languageTag[locale],
          created: new Date(),
        })
  return { name: `${name}.${format}`, bytes }
}

async function storedRows(plan: Plan, { kind }: Download, locale: Locale): Promise<string[][]> {
  const yes = getTranslator(locale, 'import')('yes')
  if (kind === 'ACTIONS') {
    const { context } = await readListContext(db, plan, today())
    const actions = [...context.actions]
    const rows = actions.map(([number, { values }]) => listRow(number, values))
    return exportRows(
      kind,
      locale,
      yes,
      rows,
      actions.map(([, { version }]) => ({ plan: plan.slug, version, sample: plan.sample })),
    )
  }
  const { context, rows } = await readHistoryContext(db, plan)
  const entries = rows.flatMap(({ action, year }) => {
    const entry = context.entries.get(entryKey(action.number, year))
    return entry ? [{ number: action.number, year, entry }] : []
  })
  const cells = entries.map(({ number, year, entry }) => historyRow(number, year, entry.values ?? emptyHistory))
  return exportRows(
    kind,
    locale,
    yes,
    cells,
    entries.map(({ entry: { version, values } }) => {
      const bare = lacksEvidence(values?.status ?? null, values?.evidence.length ?? 0)
      return { plan: plan.slug, version, sample: plan.sample, lacksEvidence: bare }
    }),
  )
}

/** Every cell is a text, so that a list that is imported again gives back exactly what was written. */
const workbook = (rows: string[][], sheet: string, facts: WorkbookFacts): Promise<Buffer> =>
  writeWorkbook([{ name: sheet, rows, headed: true }], facts, String)
