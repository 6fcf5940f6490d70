import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SourceNote } from '@/components/plan/source-list'
import type { Control } from '@/components/revision/revision-fields'
import { capitalised, named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { parseSlug } from '@/lib/params'
import { getCellCommentToRevise } from '@/lib/plan/matrix.queries'
import { CellCommentAbout } from '@/prisma/generated/enums'
import type { PlanParams } from '../../../../plan'
import { RevisionPage } from '../../../plan/revision-page'
import { validityControl } from '../../../plan/validity-control'
import { PublicLink } from '../../../public-link'
import { editorOf } from '../../../staff'
import { submitCellComment } from './submit'

type Props = { params: Promise<PlanParams & { group: string; theme: string }>; searchParams: Promise<{ done?: string | string[] }> }

async function found(params: Props['params']) {
  const staff = await editorOf(params)
  if (!staff.plan.hasMatrix) notFound()
  const given = await params
  const [group, theme] = [parseSlug(given.group), parseSlug(given.theme)]
  const cell = group && theme ? await getCellCommentToRevise(staff.actor, staff.plan.id, group, theme) : null
  if (!group || !theme || !cell) notFound()
  const name = ({ nameNl, nameEn }: { nameNl: string; nameEn: string | null }) => named(nameNl, nameEn, staff.locale) ?? ''
  const title = capitalised(
    getTranslator(staff.locale, 'planData')('cell.heading', { group: name(cell.targetGroup), theme: name(cell.theme) }),
  )
  return { staff, group, theme, comment: cell.comment, title }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await found(params)).title }
}

/** What the public reads at one cell of the matrix: why it is empty, or anything else. */
export default async function CellCommentPage({ params, searchParams }: Props) {
  const { staff, group, theme, comment, title } = await found(params)
  const { locale, plan } = staff
  const t = getTranslator(locale, 'planData')
  const text = (name: 'textNl' | 'textEn'): Control => ({
    ...{ kind: 'area', name, label: t(`cell.${name}`), value: comment?.values[name] ?? '', length: 'sentence' },
  })
  return (
    <RevisionPage
      {...staff}
      title={title}
      lead={t('cell.lead')}
      above={{ label: t('index.matrix'), parts: ['matrix'] }}
      save={submitCellComment}
      hidden={{ plan: plan.slug, group, theme }}
      version={comment?.version ?? 0}
      parts={[
        {
          ...{ kind: 'radio', name: 'about', label: t('cell.about'), hint: t('cell.aboutHint'), value: comment?.values.about ?? 'EMPTY' },
          options: Object.values(CellCommentAbout).map((value) => ({ value, label: t(`cell.abouts.${value}`) })),
        },
        { kind: 'pair', controls: [text('textNl'), text('textEn')] },
        ...(comment ? [validityControl(comment.values.validity, locale)] : []),
      ]}
      object={comment ? { type: 'CellComment', id: comment.id } : undefined}
      saved={(await searchParams).done === 'saved'}
    >
      <PublicLink locale={locale} plan={plan} parts={['matrix']} orNothing>
        {t('public')}
      </PublicLink>
      {comment && <SourceNote locale={locale} sources={comment.sources} />}
    </RevisionPage>
  )
}
