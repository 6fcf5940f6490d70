import { useTranslations } from 'use-intl/react'
import { Popover } from '@/components/ui/popover'
import { shortcutKeys } from './shortcut'

const box = 'shortcuts'

/** Which keys do what, and the switch for those who want letters as well: a box that opens. Nobody has to look for whether it is on. */
export function ShortcutsHelp({ letters, change }: { letters: boolean; change: (on: boolean) => void }) {
  const t = useTranslations('sheet.shortcuts')
  return (
    <>
      <button
        type="button"
        popoverTarget={box}
        className={`min-h-[1.75rem] cursor-pointer px-1 text-action underline underline-offset-4 hover:text-action-hover lg:ml-auto lg:block noscript:hidden ${letters ? '' : 'hidden'}`}
      >
        {letters ? t('titleOn') : t('title')}
      </button>
      <Popover id={box} title={t('title')} close={t('close')}>
        <p className="mt-2 max-w-text">{t('lead')}</p>
        <label className="mt-3 flex min-h-[2rem] w-fit cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            checked={letters}
            aria-describedby="letters-hint"
            onChange={({ target }) => change(target.checked)}
            className="size-[1.25rem] shrink-0 cursor-pointer accent-action"
          />
          <span>
            {t('letters')}{' '}
            <span id="letters-hint" className="text-quiet">
              {t('kept')}
            </span>
          </span>
        </label>
        <table className="mt-3 text-left text-sm">
          <thead>
            <tr>
              {(['does', 'always', 'letter'] as const).map((heading) => (
                <th key={heading} scope="col" className="border-grey-300 border-b py-1 pr-8">
                  {t(heading)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shortcutKeys.map(({ shortcut, always, letter }) => (
              <tr key={shortcut}>
                <th scope="row" className="border-grey-200 border-b py-1 pr-8 font-normal">
                  {t(shortcut)}
                </th>
                {[always, letter].map((key, index) => (
                  <td key={index === 0 ? 'always' : 'letter'} className="border-grey-200 border-b py-1 pr-8">
                    {key ? <kbd>{key}</kbd> : t('none')}
                  </td>
                ))}
              </tr>
            ))}
            {rowKeys.map(({ does, key }) => (
              <tr key={does}>
                <th scope="row" className="border-grey-200 border-b py-1 pr-8 font-normal">
                  {t(does)}
                </th>
                <td className="border-grey-200 border-b py-1 pr-8">
                  <kbd>{key}</kbd>
                </td>
                <td className="border-grey-200 border-b py-1 pr-8">{t('none')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Popover>
    </>
  )
}

/** On the head of a row: its number and title. */
const rowKeys = [
  { does: 'rows', key: '↓ ↑' },
  { does: 'open', key: 'Enter' },
  { does: 'shut', key: 'Escape' },
] as const
