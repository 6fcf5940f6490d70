import { DecisionForm } from '@/app/[locale]/decision-form'
import { planStateOf } from '@/components/plan/plan-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { getPlanToSetUp } from '@/lib/plan/setup.queries'
import { may } from '@/lib/user/right.rules'
import type { Actor } from '@/lib/user/user.rules'
import { address } from '@/lib/web/addresses'
import { decisionsOpen } from './decisions'
import { submitTakingBack } from './submit'

type SetUp = NonNullable<Awaited<ReturnType<typeof getPlanToSetUp>>>
type Props = { locale: Locale; plan: { id: string; slug: string }; actor: Actor; setUp: SetUp }

/** How far a plan is, and for an administrator what can be decided about that. */
export function Life({ locale, plan, actor, setUp }: Props) {
  const t = getTranslator(locale, 'plans')
  const { publishedAt, endedOn, archivedAt, counts } = setUp
  const state = planStateOf({ publishedAt, archivedAt, endedOn: endedOn === null ? null : new Date(endedOn) })
  const since = { archived: archivedAt, ended: endedOn, public: publishedAt, preparation: null }[state]
  return (
    <section aria-labelledby="life" className="grid gap-4">
      <h2 id="life">{t('setup.life')}</h2>
      <Notice kind={state === 'preparation' ? 'warning' : 'info'} title={t(`states.${state}`)}>
        {t(`statesText.${state}`, { date: since ? formatDate(since, locale) : '' })}
      </Notice>
      {may(actor, 'publishPlan', { planId: plan.id }) && state === 'preparation' && counts.actions === 0 && <p>{t('publish.noActions')}</p>}
      <div className="flex flex-wrap items-center gap-3">
        {decisionsOpen(actor, plan.id, setUp).map((decision) => (
          <LinkButton
            key={decision}
            href={address(locale, plan.slug, ['manage', 'plan', 'setup', decision])}
            variant={decision === 'publication' ? 'primary' : 'secondary'}
          >
            {t(`${decisionWords[decision]}.title`)}
          </LinkButton>
        ))}
        {may(actor, 'takeFromArchive', { planId: plan.id }) && archivedAt !== null && (
          <DecisionForm
            locale={locale}
            decide={submitTakingBack}
            fields={{ plan: plan.slug, version: String(setUp.version) }}
            label={t('archive.takeBack')}
          />
        )}
      </div>
    </section>
  )
}

/** The name of the sentences of each decision. */
export const decisionWords = { publication: 'publish', ending: 'end', archiving: 'archive', deletion: 'delete' } as const
