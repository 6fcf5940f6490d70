import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { Notice } from '@/components/ui/notice'
import { getTranslator } from '@/lib/i18n'
import { locales } from '@/lib/locale'
import { listOrganisationsToChoose } from '@/lib/organisation/organisation.queries'
import { parseId } from '@/lib/params'
import { getPerson } from '@/lib/user/person.queries'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../../plan'
import { peopleKeeperOf } from '../../staff'
import { StateTag } from '../state-tag'
import { AccountSection } from './account-section'
import { PersonForm } from './form'
import { RolesSection } from './roles-section'
import { SessionsSection } from './sessions-section'

type Props = { params: Promise<PlanParams & { person: string }>; searchParams: Promise<{ done?: string | string[] }> }

const personOf = cache(getPerson)

async function found(params: Props['params']) {
  const keeper = await peopleKeeperOf(params)
  const id = parseId((await params).person)
  const person = id && (await personOf(keeper.actor, id))
  if (!person) notFound()
  return { ...keeper, person }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await found(params)).person.name }
}

const notices = [
  'details',
  'role',
  'disable',
  'enable',
  'makeAdministrator',
  'withdrawAdministrator',
  'signOut',
  'session',
  'resetSecondFactor',
] as const

/** One person: who they are, what they may do, and where they are signed in. */
export default async function PersonPage({ params, searchParams }: Props) {
  const { locale, plan, actor, person } = await found(params)
  const t = getTranslator(locale, 'people')
  const { done } = await searchParams
  const notice = notices.find((name) => name === done)
  const trail = [{ label: t('title'), href: address(locale, plan.slug, ['manage', 'people']) }]
  return (
    <>
      <PageHeader trail={<Breadcrumbs locale={locale} trail={trail} />} title={person.name}>
        <p className="flex flex-wrap items-center gap-3 text-base">
          <StateTag locale={locale} state={person.state} />
          {person.id === actor.id && <span>{t('self')}</span>}
          <a href={address(locale, plan.slug, ['manage', 'events'], { person: person.id })}>{t('events')}</a>
        </p>
      </PageHeader>
      <div className="page-width grid gap-10 py-6 md:py-8">
        {notice && <Notice kind="success" title={t(`done.${notice}`)} live />}
        {person.state === 'left' ? (
          <p className="max-w-text">{t('leftText')}</p>
        ) : (
          <>
            <section aria-labelledby="details">
              <h2 id="details" className="mb-4">
                {t('details')}
              </h2>
              <PersonForm
                locale={locale}
                person={person}
                languages={locales.map((value) => ({ value, label: t(value) }))}
                words={{ email: t('email'), name: t('name'), language: t('language'), save: t('save') }}
              />
            </section>
            <RolesSection
              locale={locale}
              plan={plan}
              person={person}
              organisations={(await listOrganisationsToChoose(actor, plan.slug)) ?? []}
            />
            <AccountSection locale={locale} person={person} />
            <SessionsSection locale={locale} person={person} />
          </>
        )}
      </div>
    </>
  )
}
