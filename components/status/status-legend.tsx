import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { type CountState, closingStates, withoutStatus, workingStates } from '@/lib/status/status.rules'
import { StatusTag } from './status-tag'

const groups = [
  { name: 'working', states: workingStates },
  { name: 'closing', states: closingStates },
  { name: 'without', states: withoutStatus },
] as const satisfies { name: string; states: readonly CountState[] }[]

/** What every state means. Shown wherever one is chosen, and below the charts. */
export function StatusLegend({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, 'status')
  return (
    <div className="grid gap-6">
      {groups.map(({ name, states }) => (
        <section key={name} aria-label={t(name)}>
          <p className="border-grey-300 border-b pb-1 font-semibold text-quiet text-sm">{t(name)}</p>
          <dl>
            {states.map((state) => (
              <div key={state} className="grid gap-x-6 gap-y-1 border-grey-200 border-b py-2 sm:grid-cols-[13rem_1fr]">
                <dt className="font-semibold">
                  <StatusTag locale={locale} state={state} />
                </dt>
                <dd className="max-w-text text-base">{t(`${state}.definition`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
