import { notFound } from 'next/navigation'
import { cache } from 'react'
import { parseYear } from '@/lib/params'
import { getPlanProgress, type YearProgress } from '@/lib/status/reporting-progress.queries'
import type { PlanParams } from '../../../plan'
import { type Staff, staffOf } from '../../staff'

/** Read once per request, for the title and for the page. */
const progressOf = cache(getPlanProgress)

export type YearParams = PlanParams & { year: string }

/** A year of the address and whoever steers it; 404 for everybody else. `progress` is null as long as the year was not opened. */
export async function steeringOf(
  params: Promise<YearParams>,
): Promise<Staff & { year: number; openable: boolean; progress: YearProgress | null }> {
  const staff = await staffOf(params)
  const year = parseYear((await params).year)
  const found = await progressOf(staff.actor, staff.plan.slug)
  if (year === null || !found?.maySteer) notFound()
  return { ...staff, year, openable: found.openable.includes(year), progress: found.years.find((opened) => opened.year === year) ?? null }
}
