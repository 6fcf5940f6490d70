import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { parseActionNumber, parseLocale, parseSlug, parseYear } from '@/lib/params'
import { getCurrentNumber } from '@/lib/plan/action.queries'
import { answersSignedOut } from '@/lib/session'
import { getYearSheet } from '@/lib/status/year-sheet.queries'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../../../../plan'
import { staffOf } from '../../../../staff'

export type EntryParams = Promise<PlanParams & { number: string; year: string }>

const sheetOf = cache(getYearSheet)

async function placeOf(params: EntryParams) {
  const { number: given, year: asked } = await params
  const [number, year] = [parseActionNumber(given), parseYear(asked)]
  if (!number || !year) notFound()
  return { number, year }
}

/**
 * The place of a form that somebody posted here without a script after their session had ended; null for every other request. It holds
 * what the address says, and nothing of the plan.
 */
export async function postedAfterSession(params: EntryParams) {
  if (!(await answersSignedOut())) return null
  const { locale: given, plan } = await params
  const [locale, slug] = [parseLocale(given), parseSlug(plan)]
  if (!locale || !slug) notFound()
  return { locale, plan: { slug }, ...(await placeOf(params)) }
}

/** The entry of an address, as the sheet shows it to whoever asks. A number that the action used to have leads on. */
export async function entryOf(params: EntryParams) {
  const staff = await staffOf(params)
  const { number, year } = await placeOf(params)
  const sheet = await sheetOf(staff.actor, staff.plan.slug, year)
  const row = sheet?.rows.find((one) => one.number === number)
  if (sheet && row) return { ...staff, sheet, row }
  const current = await getCurrentNumber(staff.plan.id, number)
  if (current === null) notFound()
  redirect(address(staff.locale, staff.plan.slug, ['manage', 'actions', current, 'statuses', year]))
}
