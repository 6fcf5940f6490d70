'use client'

import { useTranslations } from 'use-intl/react'
import { Icon } from '@/components/ui/icon'
import { useAllWriting } from './all-writing'

/** Whether every text is saved, in sight wherever one is on the page; and the way to one that is not. Each text says it for itself to those who hear it. */
export function AllSaved() {
  const t = useTranslations('composer')
  const { kind, sections } = useAllWriting()
  return (
    <div className="all-saved sticky bottom-0 z-10 border-grey-300 border-t bg-white py-2 text-sm noscript:hidden print:hidden">
      {kind === 'failed' || kind === 'unsaved' ? (
        <a
          href={`#${sections[0]}`}
          className={`inline-flex items-center gap-1.5 font-semibold ${kind === 'failed' ? 'text-error' : 'text-warning'}`}
        >
          <Icon name={kind === 'failed' ? 'error' : 'warning'} />
          {t(kind === 'failed' ? 'all.failed' : 'all.unsaved', { count: sections.length })}
        </a>
      ) : (
        <p className="flex items-center gap-1.5 text-quiet">
          {kind === 'saved' && <Icon name="check" className="text-success" />}
          {kind === 'saved' ? t('all.saved') : kind === 'saving' ? t('saving') : t('all.automatic')}
        </p>
      )}
    </div>
  )
}
