'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'

export type CodesWords = Record<'title' | 'text' | 'label' | 'copy' | 'copied' | 'download' | 'print' | 'fileName' | 'done', string>

/** Recovery codes, which are shown once. Without scripts they are downloaded, copied or printed by hand. */
export function CodesToKeep({ codes, onwards, words }: { codes: string[]; onwards: string; words: CodesWords }) {
  const [copied, setCopied] = useState(false)
  const text = codes.join('\n')
  const copy = async () => {
    // plain connections have no clipboard: the codes are there to be selected
    await navigator.clipboard?.writeText(text)
    setCopied(navigator.clipboard !== undefined)
  }
  return (
    <section aria-label={words.label} className="grid max-w-text gap-6">
      <Notice kind="success" title={words.title} live>
        {words.text}
      </Notice>
      <ol className="grid gap-x-8 gap-y-1 border border-grey-300 p-4 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code className="font-semibold">{code}</code>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <LinkButton variant="secondary" href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`} download={words.fileName}>
          {words.download}
        </LinkButton>
        <div className="flex flex-wrap items-center gap-3 noscript:hidden">
          <Button variant="secondary" onClick={copy}>
            {words.copy}
          </Button>
          <Button variant="secondary" onClick={() => window.print()}>
            {words.print}
          </Button>
          <span role="status">{copied ? words.copied : ''}</span>
        </div>
      </div>
      <p className="print:hidden">
        <LinkButton href={onwards}>{words.done}</LinkButton>
      </p>
    </section>
  )
}
