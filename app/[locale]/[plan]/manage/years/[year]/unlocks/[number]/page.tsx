import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ActionTitle } from '@/components/action/action-title'
import { StatusTag } from '@/components/status/status-tag'
import { Notice } from '@/components/ui/notice'
import { formatDateTime } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { parseActionNumber, parseYear } from '@/lib/params'
import { getPublicCorrectedSince } from '@/lib/report/edition.queries'
import { countedState } from '@/lib/status/status.rules'
import { getEntryToUnlock } from '@/lib/status/unlock.queries'
import { address, sheetRowAddress } from '@/lib/web/addresses'
import { staffOf } from '../../../../staff'
import type { YearParams } from '../../steering'
import { SteeringPage } from '../../steering-page'
import { LockForm, UnlockForm } from './form'

type Props = { params: Promise<YearParams & { number: string }>; searchParams: Promise<{ done?: string | string[] }> }

const read = cache(getEntryToUnlock)

async function found(params: Props['params']) {
  const staff = await staffOf(params)
  const { year: asked, number: given } = await params
  const [year, number] = [parseYear(asked), parseActionNumber(given)]
  const entry = year && number ? await read(staff.actor, staff.plan.id, year, number) : null
  if (!year || !entry) notFound()
  return { ...staff, year, found: entry }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, year, found: action } = await found(params)
  const key = action.unlocked ? 'locking.title' : 'unlocking.title'
  return { title: getTranslator(locale, 'years')(key, { year: String(year), number: action.number }) }
}

/** One action of a closed year: what unlocking it does, and once it is unlocked, since when, by whom, why, and locking it again. */
export default async function UnlockPage({ params, searchParams }: Props) {
  const { locale, plan, year, found: action } = await found(params)
  const t = getTranslator(locale, 'years')
  const done = (await searchParams).done
  const { number, entry, unlocked } = action
  const corrected = await getPublicCorrectedSince(plan.id, year)
  const words = { year: String(year), number }
  const sheet = sheetRowAddress(locale, plan.slug, year, number)
  const state = countedState(
    entry ? { status: entry.status, nothingToReport: entry.nothingToReport, confirmed: entry.confirmedAt !== null } : undefined,
  )
  const unconfirmed = entry !== null && entry.confirmedAt === null
  const counts = (
    <span className="flex flex-wrap items-center gap-x-2">
      {t('unlocking.counts', words)} <StatusTag locale={locale} state={state} />
    </span>
  )
  const shared = { locale, place: { plan: plan.slug, year, number }, back: sheet }
  const correct = (
    <a key="correct" href={address(locale, plan.slug, ['manage', 'actions', number, 'statuses', year])}>
      {t('locking.correct', words)}
    </a>
  )
  const edition = corrected !== null && t('locking.corrected', { ...words, edition: String(corrected) })
  return (
    <SteeringPage
      locale={locale}
      plan={plan.slug}
      title={t(unlocked ? 'locking.title' : 'unlocking.title', words)}
      lead={<ActionTitle locale={locale} action={action} />}
      notice={
        unlocked && done === 'unlocked' ? (
          <Notice kind="success" title={t('unlocking.done', words)} live>
            {correct}
          </Notice>
        ) : !unlocked && done === 'locked' ? (
          <Notice kind="success" title={t('locking.done', words)} live>
            {edition && (
              <p className="mb-1">
                {edition} <a href={address(locale, plan.slug, ['manage', 'reports', year, 'correction'])}>{t('locking.toReport', words)}</a>
              </p>
            )}
            <a href={sheet}>{t('locking.toSheet', words)}</a>
          </Notice>
        ) : null
      }
      question={t(unlocked ? 'locking.question' : 'unlocking.question', words)}
      consequences={
        unlocked
          ? [
              t(unlocked.by ? 'locking.since' : 'locking.sinceSomebody', {
                moment: formatDateTime(unlocked.at, locale),
                name: unlocked.by ?? '',
              }),
              <>
                {t('locking.reason')} <q>{unlocked.reason}</q>
              </>,
              ...(done === 'unlocked' ? [] : [correct]),
              counts,
              t('locking.frozen', words),
              ...(edition ? [edition] : []),
            ]
          : [
              counts,
              t('unlocking.only', words),
              t('unlocking.scope', words),
              ...(action.isPublic ? [t('unlocking.public', words)] : []),
              t('unlocking.edition', words),
              t('unlocking.again', words),
              ...(edition && done !== 'locked' ? [edition] : []),
            ]
      }
    >
      {unlocked ? (
        <LockForm
          {...shared}
          words={{
            submit: t('locking.submit', words),
            back: t('locking.toSheet', words),
            unconfirmed: unconfirmed ? t('locking.unconfirmed', words) : null,
          }}
        />
      ) : (
        <UnlockForm
          {...shared}
          words={{
            submit: t('unlocking.submit', words),
            back: t('back'),
            reason: t('unlocking.reason'),
            hint: t('unlocking.reasonHint'),
          }}
        />
      )}
    </SteeringPage>
  )
}
