import { isLocale } from '../locale'

const here = 'http://koers.invalid'

/**
 * A page of this application that somebody was on the way to, as a path; null for anything else.
 * It comes from the address bar, so it may be written by anybody: nothing in it may lead to another site.
 */
export function returnAddress(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 500 || !URL.canParse(value, here)) return null
  const { origin, pathname, search } = new URL(value, here)
  return origin === here && value.startsWith('/') && isLocale(pathname.split('/')[1]) && !pathname.includes('//') ? pathname + search : null
}

/** Where somebody goes after signing in who was not on the way to a page: from there to their work. */
export const onwardsAddress = (locale: string): string => `/${locale}/sign-in/onwards`

/** The page of the second step of signing in, which from there goes on to `path`. */
export const secondStepAddress = (locale: string, missing: 'code' | 'enrolment', path: string | null): string => {
  const page = `/${locale}/sign-in/${missing === 'code' ? 'second-factor' : 'enrolment'}`
  return path === null ? page : `${page}?${new URLSearchParams({ to: path })}`
}

/** The page on which one signs in, and from there goes on to `path`. */
export const signInAddress = (locale: string, path: string | null): string =>
  path === null ? `/${locale}/sign-in` : `/${locale}/sign-in?${new URLSearchParams({ to: path })}`
