'use client'

import { useEffect, useRef } from 'react'

/**
 * Brings the reader to what appeared after they sent something: its box takes the focus, and with it the screen, also before any script runs.
 * @param about what it says; something else takes the focus again.
 */
export function useAttention(about: unknown) {
  const ref = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: everything new takes the focus again
  useEffect(() => ref.current?.focus(), [about])
  return { ref, tabIndex: -1, autoFocus: true }
}
