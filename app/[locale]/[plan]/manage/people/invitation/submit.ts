'use server'

import { formHandler } from '@/lib/form'
import { publicUrl } from '@/lib/settings/installation'
import { invitePerson } from '@/lib/user/person.commands'
import { invitationInput } from '@/lib/user/person.schema'

/** Answers with the link instead of going on to another page: an address that held it would be kept by the browser. */
export const submitInvitation = formHandler(invitationInput, async (input, actor) => {
  const token = await invitePerson(actor, input)
  return { link: `${publicUrl()}/${input.locale}/set-password/${token}`, name: input.name }
})
