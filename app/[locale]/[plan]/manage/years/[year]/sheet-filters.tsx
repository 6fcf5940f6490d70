import { useTranslations } from 'use-intl/react'
import { buttonStyle } from '@/components/ui/button-style'
import type { SheetFilter } from '@/lib/status/year-sheet.rules'
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

/** What the sheet shows. The choice is in the address, so that it can be sent to somebody. */
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
        className="grid grid-cols-2 items-end gap-x-4 gap-y-2 text-sm sm:flex sm:flex-wrap lg:items-center"
      >
        <label className="grid grow gap-0.5 sm:min-w-[9rem] sm:grow-0 lg:flex lg:min-w-0 lg:items-center lg:gap-1.5 lg:whitespace-nowrap">
          <span className="shrink-0 font-semibold">{t('show')}</span>
          <select
            name="show"
            {...controlled(filter.show, (value) => set({ show: value === 'todo' ? 'todo' : 'all' }))}
            className={`${rowControl} lg:min-h-[2rem] select-arrow`}
          >
            <option value="all">{t('all')}</option>
            <option value="todo">{t('todo')}</option>
          </select>
        </label>
        {!few && (
          <>
            {flagships.length > 1 && (
              <label className="grid grow gap-0.5 sm:min-w-[9rem] sm:max-w-[14rem] lg:flex lg:min-w-0 lg:max-w-[18rem] lg:items-center lg:gap-1.5 lg:whitespace-nowrap">
                <span className="shrink-0 font-semibold">{t('flagship')}</span>
                <select
                  name="flagship"
                  {...controlled(filter.flagship, (value) => set({ flagship: value }))}
                  className={`${rowControl} lg:min-h-[2rem] select-arrow`}
                >
                  <option value="">{t('anyFlagship')}</option>
                  {flagships.map(({ code, label }) => (
                    <option key={code} value={code}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <label className="col-span-2 grid grow gap-0.5 sm:min-w-[9rem] sm:max-w-[14rem] lg:max-w-[17rem] lg:flex lg:min-w-0 lg:items-center lg:gap-1.5 lg:whitespace-nowrap">
              <span className="shrink-0 font-semibold">{t('words')}</span>
              <input
                type="search"
                name="q"
                placeholder={t('wordsHint')}
                autoComplete="off"
                {...controlled(filter.words, (value) => set({ words: value }))}
                className={`${rowControl} lg:min-h-[2rem] placeholder:text-quiet`}
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
        <p role="status" className="col-span-2 grow text-quiet tabular-nums">
          {shown < total && t('found', { shown: String(shown), total: String(total) })}
        </p>
      </form>
    </search>
  )
}
