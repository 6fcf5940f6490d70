import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { getPlanToSetUp } from '@/lib/plan/setup.queries'
import { may } from '@/lib/user/right.rules'
import type { Actor } from '@/lib/user/user.rules'
import { address } from '@/lib/web/addresses'

type Counts = NonNullable<Awaited<ReturnType<typeof getPlanToSetUp>>>['counts']
type Props = { locale: Locale; plan: { id: string; slug: string }; actor: Actor; counts: Counts }

/** What a plan consists of, with how much of it is there and the way to the rest. */
export function Steps({ locale, plan, actor, counts }: Props) {
  const t = getTranslator(locale, 'plans')
  const manage = (...parts: string[]) => address(locale, plan.slug, ['manage', ...parts])
  const parts = (['goals', 'flagships', 'target-groups', 'themes', 'actions'] as const).map((kind) => ({
    name: t(`parts.${kind}`),
    text: t(`parts.${kind}Text`),
    href: manage('plan', kind),
    count: counts[kind === 'target-groups' ? 'targetGroups' : kind],
    second: kind === 'actions' ? { label: t('setup.toImport'), href: manage('imports') } : null,
  }))
  const people = { name: t('setup.people'), text: t('setup.peopleText'), href: manage('people'), count: counts.memberships, second: null }
  const words = { name: t('setup.words'), text: t('setup.wordsText'), href: manage('plan', 'words'), count: counts.words, second: null }
  const steps = [
    ...parts,
    ...(may(actor, 'listPeople', { planId: plan.id }) ? [people] : []),
    ...(may(actor, 'getWordsToRevise', { planId: plan.id }) ? [words] : []),
  ]
  return (
    <Table caption={t('setup.stepsTitle')} captionHidden stacked>
      <thead>
        <tr>
          <HeaderCell>{t('setup.stepColumn')}</HeaderCell>
          <HeaderCell numeric>{t('setup.stepNumber')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ name, text, href, count, second }) => (
          <tr key={href}>
            <HeaderCell scope="row">
              <a href={href}>{name}</a>
              <span className="block font-normal text-base text-quiet">
                {text} {second && <a href={second.href}>{second.label}</a>}
              </span>
            </HeaderCell>
            <Cell numeric label={t('setup.stepNumber')}>
              {t('setup.stepCount', { count })}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
