import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { getOrganisationToRevise, listOrganisationsToRevise } from '@/lib/organisation/organisation.queries'
import { parseSlug } from '@/lib/params'
import type { PlanParams } from '../../../plan'
import { RevisionPage } from '../../plan/revision-page'
import { editorOf } from '../../staff'
import { partsOf } from '../parts'
import { submitOrganisation } from './submit'

type Props = { params: Promise<PlanParams & { slug: string }>; searchParams: Promise<{ done?: string | string[] }> }

const organisationOf = cache(getOrganisationToRevise)

async function found(params: Props['params']) {
  const staff = await editorOf(params)
  const slug = parseSlug((await params).slug)
  const organisation = slug && (await organisationOf(staff.actor, staff.plan.id, slug))
  if (!organisation) notFound()
  const newest = organisation.values.names.at(-1)
  return { ...staff, organisation, name: named(newest?.nameNl ?? null, newest?.nameEn ?? null, staff.locale) ?? organisation.slug }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await found(params)).name }
}

/** What the plan says of one organisation, to be changed with a reason. */
export default async function OrganisationToRevisePage({ params, searchParams }: Props) {
  const { organisation, name, ...staff } = await found(params)
  const { locale, plan, actor } = staff
  const t = getTranslator(locale, 'planData')
  const { slug, values } = organisation
  const others = (await listOrganisationsToRevise(actor, plan.id)) ?? []
  return (
    <RevisionPage
      {...staff}
      title={name}
      above={{ label: t('index.organisations'), parts: ['organisations'] }}
      save={submitOrganisation}
      hidden={{ plan: plan.slug, organisation: slug }}
      version={organisation.version}
      parts={partsOf(
        values,
        others.filter((other) => other.slug !== slug),
        locale,
      )}
      object={{ type: 'Organisation', id: organisation.id }}
      saved={(await searchParams).done === 'saved'}
    />
  )
}
