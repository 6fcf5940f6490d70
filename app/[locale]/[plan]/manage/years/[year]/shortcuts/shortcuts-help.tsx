import { useTranslations } from 'use-intl/react'
import { Checkbox } from '@/components/ui/checkbox'
import { Details } from '@/components/ui/details'
import { shortcutKeys } from './shortcut'

/** Which keys do what in a row, and the switch for who does not want them. */
export function ShortcutsHelp({ on, change }: { on: boolean; change: (on: boolean) => void }) {
  const t = useTranslations('sheet.shortcuts')
  return (
    <div className="mt-4 hidden lg:block print:hidden">
      <Details summary={t(on ? 'titleOn' : 'titleOff')}>
        <p className="max-w-text">{t('lead')}</p>
        <table className="mt-2 text-left text-sm">
          <thead>
            <tr>
              {(['does', 'alone', 'typing'] as const).map((heading) => (
                <th key={heading} scope="col" className="border-grey-300 border-b py-1 pr-8">
                  {t(heading)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shortcutKeys.map(({ shortcut, alone, typing }) => (
              <tr key={shortcut}>
                <th scope="row" className="border-grey-200 border-b py-1 pr-8 font-normal">
                  {t(shortcut)}
                </th>
                <td className="border-grey-200 border-b py-1 pr-8">
                  <kbd>{alone}</kbd>
                </td>
                <td className="border-grey-200 border-b py-1">{typing ? <kbd>{typing}</kbd> : t('none')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="mt-2">
          <Checkbox name="shortcuts" label={t('use')} hint={t('kept')} checked={on} onChange={({ target }) => change(target.checked)} />
        </div>
      </Details>
    </div>
  )
}
