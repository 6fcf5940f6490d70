import { db } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import { passwordsAllowed, publicUrl } from '@/lib/settings/installation'
import { addMembership } from '@/lib/user/membership.commands'
import { createSetPasswordLink } from '@/lib/user/password.commands'
import { linkHours } from '@/lib/user/password.rules'
import { resetSecondFactor } from '@/lib/user/second-factor.commands'
import { addUser, disableUser, enableUser, makeAdministrator, signOutEverywhere, withdrawAdministrator } from '@/lib/user/user.commands'
import { commandLine } from '@/lib/user/user.rules'
import { emailAddress, userInput } from '@/lib/user/user.schema'
import { type Command, Mistake, wordsIn } from './command-line'

const usage = `People of this installation.

  npm run user -- --admin <mail> [--name "An Peeters"] [--locale nl|en]
      Makes somebody an administrator, known or new, and prints a one-time link: with it they choose a password, or link their account at the
      sign-in service to this one, depending on what this installation has.
  npm run user -- --coordinator <plan> <mail> [--name …] [--locale …]
      The same for the coordinator of a plan, named as in its address. Together with --admin: both.
  npm run user -- --password-link <mail>     Prints another such link.
  npm run user -- --disable <mail>           Signs somebody out and no longer lets them in.
  npm run user -- --enable <mail>            The opposite.
  npm run user -- --no-admin <mail>          Removes the rights of an administrator.
  npm run user -- --reset-second-factor <mail>
      Removes a second factor that was lost, and ends all sessions of that person.
  npm run user -- --sign-out <mail>          Ends all sessions of somebody.
`

const changes = {
  disable: { change: disableUser, told: 'is disabled and signed out.' },
  enable: { change: enableUser, told: 'can sign in again.' },
  'no-admin': { change: withdrawAdministrator, told: 'is no longer an administrator.' },
  'reset-second-factor': { change: resetSecondFactor, told: 'signs in without a second factor, or sets up another one.' },
  'sign-out': { change: signOutEverywhere, told: 'is signed out everywhere.' },
} as const

const read = (args: string[]) =>
  wordsIn(usage, {
    args,
    allowPositionals: true,
    options: {
      admin: { type: 'string' },
      coordinator: { type: 'string' },
      name: { type: 'string' },
      locale: { type: 'string', default: 'nl' },
      'password-link': { type: 'string' },
      disable: { type: 'string' },
      enable: { type: 'string' },
      'no-admin': { type: 'string' },
      'reset-second-factor': { type: 'string' },
      'sign-out': { type: 'string' },
      help: { type: 'boolean' },
    },
  })

/** `npm run user`: people of this installation. */
export const managePeople: Command = async (args, say) => {
  const { values, positionals } = read(args)
  if (values.help) return say(usage)
  for (const [option, { change, told }] of Object.entries(changes)) {
    const mail = values[option as keyof typeof changes]
    if (!mail) continue
    await change(commandLine, (await known(mail)).id)
    return say(`${mail} ${told}`)
  }
  if (values['password-link']) return printLink(await known(values['password-link']), say)
  const mail = values.admin ?? positionals[0]
  if (!mail || !(values.admin || values.coordinator)) throw new Mistake(usage)
  const plan = values.coordinator && (await planCalled(values.coordinator))
  const user = await knownOrNew(mail, values.name, values.locale)
  if (values.admin) await makeAdministrator(commandLine, user.id)
  if (plan) await makeCoordinator(user.id, plan.id)
  await printLink(user, say)
}

const person = { id: true, email: true, locale: true } as const

async function known(mail: string) {
  const user = await db.user.findUnique({ where: { email: mail.trim().toLowerCase() }, select: person })
  if (!user) throw new Mistake(`Nobody has the address ${mail} here.`)
  return user
}

async function knownOrNew(mail: string, name: string | undefined, locale: string) {
  const address = emailAddress.safeParse(mail)
  if (!address.success) throw new Mistake(`"${mail}" is not an e-mail address.`)
  const user = await db.user.findUnique({ where: { email: address.data }, select: person })
  if (user) return user
  const input = userInput.safeParse({ email: mail, name: name ?? address.data.split('@')[0], locale })
  if (!input.success) throw new Mistake('A name has 1 to 200 characters; a language is nl or en.')
  await addUser(commandLine, input.data)
  return known(mail)
}

async function planCalled(slug: string) {
  const plan = await db.plan.findUnique({ where: { slug }, select: { id: true } })
  if (plan) return plan
  const slugs = (await db.plan.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } })).map((other) => other.slug)
  throw new Mistake(`There is no plan "${slug}". ${slugs.length ? `The plans are: ${slugs.join(', ')}.` : 'There are no plans yet.'}`)
}

async function makeCoordinator(userId: string, planId: string) {
  try {
    await addMembership(commandLine, userId, planId, { role: 'COORDINATOR', organisationId: null })
  } catch (error) {
    if (!(error instanceof RuleError && error.key === 'user.hasRole')) throw error
  }
}

async function printLink({ id, email, locale }: Awaited<ReturnType<typeof known>>, say: (line: string) => void) {
  const token = await createSetPasswordLink(commandLine, id)
  const use = passwordsAllowed() ? 'chooses a password' : 'signs in with the sign-in service once, and gets into this account from then on'
  say(`With this link ${email} ${use}. It works once, for ${linkHours} hours; earlier links no longer do.\n`)
  say(`  ${publicUrl()}/${locale}/set-password/${token}\n`)
  if (!process.env.KOERS_URL) say('Set KOERS_URL to the public address of Koers to get that in the link.')
}
