import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { locales } from '@/lib/locale'
import { listOrganisationsToChoose } from '@/lib/organisation/organisation.queries'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../../plan'
import { peopleKeeperOf } from '../../staff'
import { linkWords } from '../link-words'
import { InvitationForm } from './form'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await peopleKeeperOf(params)
  return { title: getTranslator(locale, 'people')('invitation.title') }
}

export default async function InvitationPage({ params }: Props) {
  const { locale, plan, actor } = await peopleKeeperOf(params)
  const t = getTranslator(locale, 'people')
  const people = address(locale, plan.slug, ['manage', 'people'])
  const organisations = (await listOrganisationsToChoose(actor, plan.slug)) ?? []
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs locale={locale} trail={[{ label: t('title'), href: people }]} />}
        title={t('invitation.title')}
        lead={t('invitation.lead')}
      />
      <div className="page-width py-6 md:py-8">
        <InvitationForm
          locale={locale}
          plan={plan.slug}
          people={people}
          roles={(['contributor', 'coordinator', 'administrator'] as const).map((role) => ({
            value: role.toUpperCase(),
            label: t(`invitation.${role}`),
            hint: t(role === 'administrator' && actor.planId ? 'invitation.exampleAdministratorHint' : `invitation.${role}Hint`),
          }))}
          languages={locales.map((value) => ({ value, label: t(value) }))}
          organisations={organisations.map(({ id, nameNl, nameEn }) => ({ value: id, label: named(nameNl, nameEn, locale) ?? '–' }))}
          words={{
            email: t('email'),
            name: t('name'),
            language: t('language'),
            role: t('invitation.role'),
            organisation: t('invitation.organisation'),
            organisationHint: t('invitation.organisationHint'),
            choose: t('invitation.choose'),
            submit: t('invitation.submit'),
            cancel: t('invitation.cancel'),
          }}
          link={{ ...linkWords(locale), next: t('link.next'), all: t('link.all') }}
        />
      </div>
    </>
  )
}
