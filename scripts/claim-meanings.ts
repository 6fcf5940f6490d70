import { removeClaimMeaning, setClaimMeaning } from '@/lib/user/claim.commands'
import { claimInput } from '@/lib/user/claim.schema'
import { listClaimMeanings } from '@/lib/user/user.queries'
import { commandLine } from '@/lib/user/user.rules'
import { type Command, Mistake, wordsIn } from './command-line'

const usage = `What the codes of the identity provider mean in the plans. It counts from the next sign-in on.

  npm run claims -- --list
  npm run claims -- --plan <plan> --organisation <code> --means <organisation>
  npm run claims -- --plan <plan> --role <word> --means contributor|coordinator
  npm run claims -- --plan <plan> --organisation <code> --remove
  npm run claims -- --plan <plan> --role <word> --remove

Plans and organisations are named as in their addresses.
`

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const options = { list: flag, remove: flag, plan: text, organisation: text, role: text, means: text } as const

/** `npm run claims`: what the codes of the identity provider mean. */
export const manageClaims: Command = async (args, say) => {
  const { values } = wordsIn(usage, { args, options })
  if (values.list) {
    const meanings = (await listClaimMeanings(commandLine)) ?? []
    for (const { plan, claim, value, organisation, role } of meanings)
      say(`${plan.slug}  ${claim.toLowerCase()} ${value}  ${organisation?.slug ?? role?.toLowerCase() ?? ''}`)
    return say(`${meanings.length} in all.`)
  }
  const claim = values.organisation ? 'ORGANISATION' : 'ROLE'
  const value = values.organisation ?? values.role
  if (!values.plan || !value) throw new Mistake(usage)
  if (values.remove) {
    await removeClaimMeaning(commandLine, { plan: values.plan, claim, value })
    return say(`${value} no longer means anything in ${values.plan}.`)
  }
  const meaning = claim === 'ORGANISATION' ? { organisation: values.means } : { role: values.means?.toUpperCase() }
  const input = claimInput.safeParse({ plan: values.plan, claim, value, ...meaning })
  if (!input.success) throw new Mistake(usage)
  await setClaimMeaning(commandLine, input.data)
  say(`${value} means ${values.means} in ${values.plan}.`)
}
