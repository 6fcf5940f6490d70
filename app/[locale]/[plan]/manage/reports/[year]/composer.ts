import { notFound } from 'next/navigation'
import { cache } from 'react'
import { parseYear } from '@/lib/params'
import { getComposer } from '@/lib/report/composer.queries'
import { answersSignedOut, currentActor } from '@/lib/session'
import { type PlanParams, planOf } from '../../../plan'
import { staffOf } from '../../staff'

export type ReportParams = PlanParams & { year: string }

const read = cache(async (plan: string, year: number) => {
  const actor = await currentActor()
  return actor && getComposer(actor, plan, year)
})

/**
 * The place of a form that somebody posted here without a script after their session had ended; null for every other request. It holds
 * what everybody may know and nothing of the report.
 */
export async function postedAfterSession(params: Promise<ReportParams>) {
  if (!(await answersSignedOut())) return null
  const { locale, plan } = await planOf(params)
  const year = parseYear((await params).year)
  if (!year) notFound()
  return { locale, plan, year }
}

/** The report being written at an address. A visitor signs in first; for anyone who may not read drafts, the page does not exist. */
export async function composerOf(params: Promise<ReportParams>) {
  const { locale, plan, actor } = await staffOf(params)
  const year = parseYear((await params).year)
  const composer = year && (await read(plan.slug, year))
  if (!composer) notFound()
  return { locale, plan, actor, composer }
}

/** What the page about a report in writing is called; whoever only reads is not told that a published one is still in the making. */
export const titleKey = (writes: boolean, published: boolean) => (writes ? 'title' : published ? 'titlePublished' : 'titleReading')
