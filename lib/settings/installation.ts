import 'server-only'
import { type IdentityProvider, providerIn } from '@/lib/security/identity-provider'
import { isLoopback, passwordsIn } from '@/lib/settings/env'
import { defaults, secondFactorIn } from '@/lib/settings/env-settings'
import type { SecondFactorRole } from '@/lib/user/second-factor.rules'
import { isLoopbackName, isRequestFromHere } from '@/lib/web/loopback'

/** What signs the tokens of sessions: the same on all replicas. `npm start` makes one when the database is its own. */
export function signingSecret(): string {
  const secret = process.env.KOERS_SECRET
  if (!secret) throw new Error('KOERS_SECRET is not set')
  return secret
}

/** The identity provider whose accounts people sign in with; undefined when there is none. */
export const identityProvider = (): IdentityProvider | undefined => providerIn(process.env)

/** Whether people may sign in with a password. Where they may not, a password opens nothing and none can be set. */
export const passwordsAllowed = (): boolean => passwordsIn(process.env)

/** Hours after signing in when a session ends, however busy it was: by default a working day. */
export const sessionHours = (): number => Number(process.env.KOERS_SESSION_HOURS || defaults.KOERS_SESSION_HOURS)

/** Minutes without use after which a session ends earlier: a browser left open is nobody's for longer than that. */
export const sessionIdleMinutes = (): number => Number(process.env.KOERS_SESSION_IDLE || defaults.KOERS_SESSION_IDLE)

/** The roles that need a second factor beside a password. */
export const requiredSecondFactor = (): SecondFactorRole[] => secondFactorIn(process.env)

/** The address people use, e.g. `https://koers.example.be`, without a slash at the end. */
export const publicUrl = (): string => new URL(process.env.KOERS_URL || `http://localhost:${process.env.PORT || defaults.PORT}`).origin

/**
 * By which browsers know this installation when they keep a passkey for it (WebAuthn, relying party); null where they keep none: without TLS
 * on anything but this computer, and under an address in figures.
 */
export function relyingParty(): { id: string; origin: string } | null {
  const { hostname: id, origin, protocol } = new URL(publicUrl())
  const isName = !/^[\d.]+$|^\[/.test(id)
  return isName && (protocol === 'https:' || isLoopbackName(id)) ? { id, origin } : null
}

/** Over TLS cookies get names and marks that browsers would refuse without it. */
export const servedOverTls = (): boolean => publicUrl().startsWith('https://')

/**
 * Whether this request can only come from this computer: by the address the application listens on, the address people type, and what the
 * request says about its way. A tunnel or proxy in front of an installation that is otherwise for one computer brings others in.
 */
export const onlyThisComputer = (headers: Pick<Headers, 'get'>): boolean => listensHereOnly() && isRequestFromHere(headers)

// The server itself listens on HOSTNAME, and without it on every network.
const listensHereOnly = () =>
  isLoopback({ host: process.env.KOERS_HOST || defaults.KOERS_HOST, url: new URL(publicUrl()) }) &&
  isLoopbackName(process.env.HOSTNAME || '0.0.0.0')
