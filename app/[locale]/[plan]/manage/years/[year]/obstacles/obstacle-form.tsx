import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { FormResult } from '@/lib/form-result'
import type { SheetObstacle } from '@/lib/obstacle/obstacle.queries'
import { ObstacleKind } from '@/prisma/generated/enums'
import { inLanguage } from '../in-language'
import { RowLine } from '../row-field'
import { useSheet, useWords } from '../sheet-context'
import { submitNamedObstacle, submitObstacleLink } from './submit'

/** `chosen` is a kind, for a new obstacle, or the slug of a known one. */
type Props = { number: string; chosen: string; done: () => void }

/** What is still to be said about an obstacle; what is typed stays until it is stored. */
export function ObstacleForm({ number, chosen, done }: Props) {
  const { locale, plan, year, me, obstacles, targetGroups } = useSheet()
  const t = useWords('sheet')
  const [title, setTitle] = useState<string | null>(null)
  const [groups, setGroups] = useState<readonly string[]>([])
  const [failed, fail] = useState<string | null>(null)
  const [pending, wait] = useState(false)
  const kind = Object.values(ObstacleKind).find((one) => one === chosen)
  const send = (): Promise<FormResult<SheetObstacle>> => {
    const place = { plan, year, number, as: me }
    if (!kind) return submitObstacleLink({ ...place, obstacle: chosen })
    const titles = { nl: { titleNl: title, titleEn: null }, en: { titleNl: null, titleEn: title } }[locale]
    return submitNamedObstacle({ ...place, kind, ...titles, targetGroups: groups })
  }
  const save = async () => {
    if (pending) return
    if (kind && !title?.trim()) return fail(t('obstacle.titleMissing'))
    wait(true)
    const result = await send().catch(() => null)
    wait(false)
    if (result && 'ok' in result) {
      obstacles.take(result.ok)
      return done()
    }
    fail(result && 'rule' in result ? result.rule.message : result && 'signedOut' in result ? t('state.signedOut') : t('state.unreachable'))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      className="grid gap-2 border-grey-600 border-l-4 pl-2"
    >
      {kind && (
        <>
          <RowLine label={t('obstacle.title')} language={locale} value={title} write={setTitle} leave={() => {}} />
          <fieldset>
            <legend className="font-semibold">{t('obstacle.groups')}</legend>
            {targetGroups.map(({ code, nameNl, nameEn }) => (
              <label key={code} className="flex min-h-[1.75rem] cursor-pointer items-center gap-2">
                <input
                  type="checkbox"
                  checked={groups.includes(code)}
                  onChange={({ target }) => setGroups(target.checked ? [...groups, code] : groups.filter((one) => one !== code))}
                  className="size-[1.125rem] shrink-0 cursor-pointer accent-action"
                />
                {inLanguage(locale, nameNl, nameEn)}
              </label>
            ))}
          </fieldset>
        </>
      )}
      {failed && (
        <p role="alert" className="font-semibold text-error">
          {failed}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" waiting={pending}>
          {t(kind ? 'obstacle.save' : 'obstacle.link')}
        </Button>
        <Button variant="quiet" onClick={done}>
          {t('obstacle.cancel')}
        </Button>
      </div>
    </form>
  )
}
