import { useState } from 'react'
import { ReadText } from './row-reading'
import { useWords } from './sheet-context'
import { useReady } from './use-ready'

/** About what fits in four lines of its column. */
const short = 130

/** Last year's note: its beginning, and the rest for those who want it. */
export function LongText({ nl, en }: { nl: string | null; en: string | null }) {
  const t = useWords('sheet')
  const ready = useReady()
  const [open, setOpen] = useState(false)
  const long = Math.max(nl?.length ?? 0, en?.length ?? 0) > short
  return (
    <>
      <ReadText nl={nl} en={en} className={`mt-1 text-quiet ${long && !open ? 'line-clamp-4 noscript:line-clamp-none' : ''}`} />
      {long && (
        <button
          type="button"
          disabled={!ready}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="min-h-[1.75rem] cursor-pointer text-action noscript:hidden text-sm underline underline-offset-4 hover:text-action-hover"
        >
          {open ? t('less') : t('more')}
        </button>
      )}
    </>
  )
}
