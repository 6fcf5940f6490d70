'use client'

import { useEffect } from 'react'

/** Whoever comes to an action by its place in the sheet, and finds another part of it, is led to the one with that action. */
export function SheetPartOfAction() {
  useEffect(() => {
    const number = /^#action-([0-9A-Za-z.-]{1,8})$/.exec(window.location.hash)?.[1]
    const asked = new URLSearchParams(window.location.search).get('at')
    if (!number || asked === number || document.getElementById(`action-${number}`)) return
    window.location.replace(`${window.location.pathname}?at=${number}#action-${number}`)
  }, [])
  return null
}
