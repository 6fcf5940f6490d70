import { roleWords } from '@/components/action/role-words'
import { named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { OrganisationToChoose } from '@/lib/organisation/organisation.queries'
import type { PublicPlan } from '@/lib/plan/plan.queries'
import type { Person } from '@/lib/user/person.queries'
import { DecisionForm } from '../../../../decision-form'
import { RoleForm } from './role-form'
import { submitEndOfRole, submitNewRole, submitRole } from './submit'

type Props = {
  locale: Locale
  plan: PublicPlan
  person: Person
  organisations: OrganisationToChoose[]
}

/** The roles of a person: those of this plan to change, all of them to take away. */
export function RolesSection({ locale, plan, person, organisations }: Props) {
  const t = getTranslator(locale, 'people')
  const choices = {
    locale,
    roles: (['contributor', 'coordinator'] as const).map((role) => ({ value: role.toUpperCase(), label: t(`invitation.${role}`) })),
    organisations: organisations.map(({ id, nameNl, nameEn }) => ({ value: id, label: named(nameNl, nameEn, locale) ?? '–' })),
  }
  const words = {
    role: t('invitation.role'),
    organisation: t('invitation.organisation'),
    organisationHint: t('invitation.organisationHint'),
    choose: t('invitation.choose'),
  }
  return (
    <section aria-labelledby="roles" className="max-w-text">
      <h2 id="roles">{t('rolesTitle')}</h2>
      <p className="mt-2 text-base text-quiet">{person.memberships.length > 0 ? t('rolesText') : t('rolesNone')}</p>
      <ul className="mt-2">
        {person.memberships.map((held) => {
          const role = roleWords(held, locale, plan.slug)
          const shown = { role: held.role, organisationId: held.organisationId ?? '' }
          return (
            <li key={held.id} className="grid gap-2 border-grey-200 border-b py-3 text-base">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <span className="min-w-0 flex-1 basis-60">{role}</span>
                <DecisionForm
                  locale={locale}
                  decide={submitEndOfRole}
                  fields={{ membership: held.id }}
                  label={t('removeRole')}
                  spoken={t('removeRoleOf', { role })}
                />
              </div>
              {held.plan.slug === plan.slug && (
                <RoleForm
                  {...choices}
                  submit={submitRole}
                  prefix={`${held.id}-`}
                  fields={{ membership: held.id, shownRole: shown.role, shownOrganisationId: shown.organisationId }}
                  summary={t('changeRoleOf', { role })}
                  shown={shown}
                  words={{ ...words, save: t('saveRole') }}
                />
              )}
            </li>
          )
        })}
      </ul>
      <div className="mt-4">
        <RoleForm
          {...choices}
          submit={submitNewRole}
          prefix="new-"
          fields={{ person: person.id, plan: plan.slug }}
          summary={t('addRole', { plan: named(plan.shortTitleNl, plan.shortTitleEn, locale) ?? plan.slug })}
          shown={{ role: 'CONTRIBUTOR', organisationId: '' }}
          words={{ ...words, save: t('giveRole') }}
        />
      </div>
    </section>
  )
}
