'use client'

import { usePathname, useSearchParams } from 'next/navigation'

/**
 * The address of the page that a form is on, for `useSubmission`. Without it React would write `action=""`, which means
 * the same to a browser and is not valid HTML.
 * @param mark tells forms of one page apart that post to the same submit: the answer to one is then shown at that one.
 */
export function useOwnAddress(mark?: string): string {
  const path = usePathname()
  const query = useSearchParams().toString()
  return `${path}${query ? `?${query}` : ''}${mark ? `#${mark}` : ''}`
}
