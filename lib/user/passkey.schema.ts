import { z } from 'zod'

const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(20_000)
const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
  authenticatorAttachment: z.enum(['cross-platform', 'platform']).optional(),
}

/** What a browser answers when a passkey proves who somebody is (WebAuthn, AuthenticationResponseJSON). */
export const passkeyAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: z.string().max(200).optional(),
  }),
})
export type PasskeyAnswer = z.output<typeof passkeyAnswer>

/** What a browser answers when a passkey is made (WebAuthn, RegistrationResponseJSON). */
export const newPasskey = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z
      .array(z.enum(['ble', 'hybrid', 'internal', 'nfc', 'usb']))
      .max(10)
      .optional()
      .catch(undefined),
  }),
})
export type NewPasskey = z.output<typeof newPasskey>

const name = z.string().trim().min(1).max(60)

/** Before a passkey is made: what it will be called. Somebody who is signed in already gives their password as well. */
export const passkeyStart = z.strictObject({ name, currentPassword: z.string().max(1000).optional() })
export type PasskeyStart = z.output<typeof passkeyStart>

/** The passkey that was made. */
export const passkeyEnd = z.strictObject({ name, passkey: newPasskey })
export type PasskeyEnd = z.output<typeof passkeyEnd>
