'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { useAttention } from '@/components/ui/use-attention'

export type LinkWords = { done: string; label: string; once: string; copy: string; copied: string }

/** A link that is shown once. Without scripts it is copied by hand. */
export function LinkToPassOn({ link, words }: { link: string; words: LinkWords }) {
  const [copied, setCopied] = useState(false)
  // the form that was sent has gone, and the focus with it
  const attention = useAttention(link)
  const copy = async () => {
    const field = document.querySelector<HTMLInputElement>('#link')
    field?.select()
    // plain connections have no clipboard: the text is selected then, ready to be copied
    await navigator.clipboard?.writeText(link)
    setCopied(navigator.clipboard !== undefined)
  }
  return (
    <div className="grid gap-4">
      <div {...attention}>
        <Notice kind="success" title={words.done} live>
          {words.once}
        </Notice>
      </div>
      <TextField name="link" label={words.label} value={link} readOnly />
      <div className="flex flex-wrap items-center gap-4 noscript:hidden">
        <Button variant="secondary" onClick={copy}>
          {words.copy}
        </Button>
        <span role="status">{copied ? words.copied : ''}</span>
      </div>
    </div>
  )
}
