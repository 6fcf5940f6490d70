import 'server-only'
import { NextResponse } from 'next/server'
import { guardedCookie } from '@/lib/auth'
import { signOnCookies, signOnSeconds } from '@/lib/security/single-sign-on'

type Cookies = {
  get: (name: string) => { value: string } | undefined
  set: (name: string, value: string, options: object) => unknown
}

/** Where somebody was going who is at the identity provider now, and the one-time link they came with. */
type Way = { to: string; link: string | null }

const names = () => ({ to: guardedCookie('sign-on-to').name, link: guardedCookie('sign-on-link').name })

function put(cookies: Cookies, name: string, value: string) {
  cookies.set(name, value, { ...guardedCookie('').options, maxAge: value === '' ? 0 : signOnSeconds })
}

/** Keeps in the browser what it needs when it comes back. */
export function rememberWay(cookies: Cookies, kept: Record<string, string>, { to, link }: Way): void {
  for (const [name, value] of Object.entries(kept)) put(cookies, name, value)
  put(cookies, names().to, to)
  put(cookies, names().link, link ?? '')
}

/** Takes it out again: each answer of the provider has one try. */
export function takeWay(cookies: Cookies): Partial<Way> & { kept: Record<string, string> } {
  const take = (name: string) => {
    const value = cookies.get(name)?.value
    if (value !== undefined) put(cookies, name, '')
    return value
  }
  const kept = signOnCookies().flatMap((name) => {
    const value = take(name)
    return value ? [[name, value] as const] : []
  })
  return { to: take(names().to), link: take(names().link) || null, kept: Object.fromEntries(kept) }
}

/** A redirect that no cache keeps and that tells nobody where it came from. */
export const seeOther = (location: string): Response =>
  new NextResponse(null, { status: 303, headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } })
