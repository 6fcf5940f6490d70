import { notFound } from 'next/navigation'
import { cache } from 'react'
import { getImport, type ImportView } from '@/lib/import/import.queries'
import type { PlanParams } from '../../plan'
import { type Staff, staffOf } from '../staff'

export type ImportParams = PlanParams & { import: string }

/** Read once per request, for the title and for the page. */
const importOf = cache(getImport)

/** The import of an address and whoever may look at it; 404 for everybody else. */
export async function importerOf(params: Promise<ImportParams>): Promise<Staff & { view: ImportView }> {
  const staff = await staffOf(params)
  const { import: number } = await params
  const view = /^[1-9]\d{0,5}$/.test(number) ? await importOf(staff.actor, staff.plan.slug, Number(number)) : null
  if (!view) notFound()
  return { ...staff, view }
}
