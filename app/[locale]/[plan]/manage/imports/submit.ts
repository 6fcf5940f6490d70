'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { uploadImport } from '@/lib/import/import.commands'
import { uploadInput } from '@/lib/import/import.schema'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

export const submitUpload = formHandler(uploadInput, async ({ plan, kind, file: { file, name } }, actor) => {
  const number = await uploadImport(actor, { plan, kind, name, bytes: Buffer.from(await file.arrayBuffer()) })
  redirect(address((await getPageRequest()).locale, plan, ['manage', 'imports', number]))
})
