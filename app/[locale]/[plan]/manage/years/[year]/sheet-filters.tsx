import { useTranslations } from 'use-intl/react'
import { buttonStyle } from '@/components/ui/button-style'
import type { SheetFilter } from '@/lib/status/sheet/rules'
import { rowControl } from './row-field'

type Props = {
  filter: SheetFilter
  flagships: { code: string; label: string }[]
  shown: number
  total: number
  /** The rows are so few that one only chooses whether to see those that are done. */
  few: boolean
  /** The rows are not all here: a choice is sent with the form, and answered by another page. */
  asksServer: boolean
  change: (filter: SheetFilter) => void
}

/** What the sheet shows. The choice stands in the address, so that it can be sent to somebody. */
export function SheetFilters({ filter, flagships, shown, total, few, asksServer, change }: Props) {
  const t = useTranslations('sheet.filter')
  const controlled = (value: string, take: (value: string) => void) =>
    asksServer ? { defaultValue: value } : { value, onChange: ({ target }: { target: { value: string } }) => take(target.value) }
  const set = (part: Partial<SheetFilter>) => change({ ...filter, ...part })
  return (
    <search>
      <form
        method="get"
        aria-label={t('label')}
        onSubmit={asksServer ? undefined : (event) => event.preventDefault()}
        className="flex flex-wrap items-end gap-x-4 gap-y-2 text-sm"
      >
        <label className="grid min-w-[9rem] grow gap-0.5 sm:grow-0">
          <span className="font-semibold">{t('show')}</span>
          <select
            name="show"
            {...controlled(filter.show, (value) => set({ show: value === 'todo' ? 'todo' : 'all' }))}
            className={`${rowControl} select-arrow`}
          >
            <option value="all">{t('all')}</option>
            <option value="todo">{t('todo')}</option>
          </select>
        </label>
        {!few && (
          <>
            <label className="grid min-w-[9rem] grow gap-0.5 sm:max-w-[18rem]">
              <span className="font-semibold">{t('flagship')}</span>
              <select
                name="flagship"
                {...controlled(filter.flagship, (value) => set({ flagship: value }))}
                className={`${rowControl} select-arrow`}
              >
                <option value="">{t('anyFlagship')}</option>
                {flagships.map(({ code, label }) => (
                  <option key={code} value={code}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <label className="grid min-w-[9rem] grow gap-0.5 sm:max-w-[18rem]">
              <span>
                <span className="font-semibold">{t('words')}</span> <span className="text-quiet">{t('wordsHint')}</span>
              </span>
              <input
                type="search"
                name="q"
                autoComplete="off"
                {...controlled(filter.words, (value) => set({ words: value }))}
                className={rowControl}
              />
            </label>
          </>
        )}
        {/* a choice applies at once; without scripts the form asks the server */}
        <div className={asksServer ? undefined : 'noscript:block hidden'}>
          <button type="submit" className={`${buttonStyle('secondary')} min-h-[2.25rem]`}>
            {t('apply')}
          </button>
        </div>
        <p role="status" className="grow py-1 text-quiet tabular-nums sm:text-right">
          {shown < total && t('found', { shown: String(shown), total: String(total) })}
        </p>
      </form>
    </search>
  )
}
