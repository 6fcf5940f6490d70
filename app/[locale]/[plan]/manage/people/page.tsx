import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { roleWords } from '@/components/action/role-words'
import { PageHeader } from '@/components/site/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { type ListedPerson, listPeople } from '@/lib/user/person.queries'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../plan'
import { peopleKeeperOf } from '../staff'
import { StateTag } from './state-tag'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await peopleKeeperOf(params)
  return { title: getTranslator(locale, 'people')('title') }
}

/** Everybody with an account in this installation; for an administrator of the example, in the example. */
export default async function PeoplePage({ params }: Props) {
  const { locale, plan, actor } = await peopleKeeperOf(params)
  const people = await listPeople(actor)
  if (!people) notFound()
  const t = getTranslator(locale, 'people')
  return (
    <>
      <PageHeader title={t('title')} lead={t(actor.planId ? 'leadExample' : 'lead')} />
      <div className="page-width grid gap-6 py-6 md:py-8">
        <p>
          <LinkButton href={address(locale, plan.slug, ['manage', 'people', 'invitation'])}>{t('invite')}</LinkButton>
        </p>
        <Table stacked caption={t('caption', { count: people.length })}>
          <thead>
            <tr>
              <HeaderCell>{t('name')}</HeaderCell>
              <HeaderCell>{t('roles')}</HeaderCell>
              <HeaderCell className="max-sm:hidden">{t('lastSignIn')}</HeaderCell>
              <HeaderCell className="max-sm:hidden">{t('state')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PersonRow key={person.id} locale={locale} plan={plan.slug} person={person} />
            ))}
          </tbody>
        </Table>
      </div>
    </>
  )
}

function PersonRow({ locale, plan, person }: { locale: Locale; plan: string; person: ListedPerson }) {
  const t = getTranslator(locale, 'people')
  const roles = [
    ...(person.administratorSince
      ? [{ id: 'administrator', words: t(person.planId ? 'role.exampleAdministrator' : 'role.administrator') }]
      : []),
    ...person.memberships.map((role) => ({ id: role.id, words: roleWords(role, locale, plan) })),
  ]
  const lastSignIn = person.lastSignIn ? (
    <span className="whitespace-nowrap">{formatDate(person.lastSignIn, locale)}</span>
  ) : (
    <span className="text-quiet">{t('notLately')}</span>
  )
  return (
    <tr>
      <HeaderCell scope="row" className="break-words sm:min-w-48">
        <a href={address(locale, plan, ['manage', 'people', person.id])} className="ink-link">
          {person.name}
        </a>
        <span className="block break-words text-quiet text-sm">{person.email}</span>
      </HeaderCell>
      <Cell className="sm:min-w-40">
        {roles.length === 0 && <span className="text-quiet">{t('role.none')}</span>}
        {roles.map(({ id, words }) => (
          <span key={id} className="block">
            {words}
          </span>
        ))}
        {/* a phone has no room for four columns: what is in the last two is here */}
        <span className="mt-1 block text-sm sm:hidden">
          <StateTag locale={locale} state={person.state} />{' '}
          <span className="text-quiet">
            {t('lastSignIn')}: {lastSignIn}
          </span>
        </span>
      </Cell>
      <Cell className="max-sm:hidden">{lastSignIn}</Cell>
      <Cell className="max-sm:hidden">
        <StateTag locale={locale} state={person.state} />
      </Cell>
    </tr>
  )
}
