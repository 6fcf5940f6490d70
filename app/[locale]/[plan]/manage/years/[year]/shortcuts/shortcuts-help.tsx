import { useTranslations } from 'use-intl/react'
import { Details } from '@/components/ui/details'
import { shortcutKeys } from './shortcut'

/** Which keys do what in a row, and the switch for who wants letters as well. Nobody has to look for a switch that is on. */
export function ShortcutsHelp({ letters, change }: { letters: boolean; change: (on: boolean) => void }) {
  const t = useTranslations('sheet.shortcuts')
  return (
    <div className={`mt-4 lg:block print:hidden noscript:hidden ${letters ? '' : 'hidden'}`}>
      <label className="flex min-h-[2rem] w-fit cursor-pointer items-center gap-2 text-sm">
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
      <Details summary={t('title')}>
        <p className="max-w-text">{t('lead')}</p>
        <table className="mt-2 text-left text-sm">
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
                {[always, letter].map((key, place) => (
                  <td key={place === 0 ? 'always' : 'letter'} className="border-grey-200 border-b py-1 pr-8">
                    {key ? <kbd>{key}</kbd> : t('none')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Details>
    </div>
  )
}
