'use server'

import { redirect } from 'next/navigation'
import { RuleError } from '@/lib/errors'
import { formHandler } from '@/lib/form'
import { readImportAgain } from '@/lib/import/file-reading.commands'
import { applyImport, discardImport, mapColumns, undoImport } from '@/lib/import/import.commands'
import { applyInput, importInput, mappingInput } from '@/lib/import/import.schema'
import { readingInput, valuesInput } from '@/lib/import/import-file.schema'
import { decideImportValues } from '@/lib/import/imported-value.commands'
import { type AddressQuery, address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

const back = async (input: { plan: string; import: number }, query: AddressQuery = {}): Promise<never> =>
  redirect(address((await getPageRequest()).locale, input.plan, ['manage', 'imports', input.import], query))

export const submitMapping = formHandler(mappingInput, async (input, actor) => {
  await mapColumns(actor, input)
  await back(input)
})

export const submitReading = formHandler(readingInput, async (input, actor) => {
  await readImportAgain(actor, input)
  await back(input)
})

export const submitValues = formHandler(valuesInput, async (input, actor) => {
  await decideImportValues(actor, input)
  await back(input)
})

/** What changed since is shown as a new dry run: a sentence above the old one would be beside numbers that no longer hold. */
export const submitApply = formHandler(applyInput, async (input, actor) => {
  const changed = await applyImport(actor, input).then(
    () => false,
    (error: unknown) => {
      if (error instanceof RuleError && error.key === 'import.changedMeanwhile') return true
      throw error
    },
  )
  await back(input, changed ? { meanwhile: 'changed' } : {})
})

export const submitDiscarding = formHandler(importInput, async (input, actor) => {
  await discardImport(actor, input)
  await back(input)
})

export const submitUndo = formHandler(importInput, async (input, actor) => {
  await undoImport(actor, input)
  await back(input)
})
