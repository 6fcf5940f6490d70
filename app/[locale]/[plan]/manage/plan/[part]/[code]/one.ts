import { notFound } from 'next/navigation'
import { getTranslator } from '@/lib/i18n'
import { listParts } from '@/lib/plan/part.queries'
import { codeWord, type PartParams, partKindOf, partName } from '../part'

export type OnePartParams = Promise<PartParams & { code: string }>

/** One part of a plan by its kind and code, with what a page about it is called and its place among the others, from 0. */
export async function partOf(params: OnePartParams) {
  const staff = await partKindOf(params)
  const parts = await listParts(staff.actor, staff.plan.id, staff.kind)
  const { code } = await params
  const index = parts?.findIndex((one) => one.code === code) ?? -1
  const part = parts?.[index]
  if (!parts || !part) notFound()
  const named = partName(part, staff.locale)
  const word = codeWord[staff.kind]
  // people know a goal by its letter and an action by its number, but a theme only by its name
  const shown = word === 'code' ? (named ?? part.code) : word === 'letter' ? part.code.toUpperCase() : part.code
  const t = getTranslator(staff.locale, 'plans')
  return {
    ...staff,
    part,
    place: index,
    count: parts.length,
    title: t(`parts.one.${staff.kind}`, { name: shown }),
    removal: t(`parts.removing.${staff.kind}`, { name: shown }),
    lead: word === 'code' ? null : named,
  }
}
