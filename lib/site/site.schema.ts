import { z } from 'zod'
import { dataThemeNames } from './data-theme.rules'

const day = z.iso.date()
const bothLanguages = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })

const underTls = z.url({ protocol: /^https$/ }).regex(/^\S+$/)

/** Whom to tell about a weakness: what `/.well-known/security.txt` says (RFC 9116). Without a contact there is no such file. */
export const securitySettings = z
  .strictObject({
    /** `mailto:`, `tel:` or `https://`, what is preferred first. */
    contact: z.array(
      z.union([underTls, z.string().regex(/^(mailto:[^\s@]+@[^\s@]+|tel:\+?[\d-]+)$/)], 'is no mailto:, tel: or https: address'),
    ),
    /** The last day on which this holds: within a year, RFC 9116 advises. Afterwards the file is gone until somebody looks at it again. */
    expires: day.nullable(),
    languages: z.array(z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z\d]{1,8})*$/)).min(1),
    policy: underTls.nullable(),
  })
  .refine(({ contact, expires }) => contact.length === 0 || expires !== null, {
    path: ['expires'],
    error: 'say until when somebody can be told',
  })

/** `config/site.json`: who is responsible for this installation, and where one can reach them. Null is not known, and the pages say so. */
export const siteSettings = z.strictObject({
  responsible: bothLanguages.nullable(),
  contact: z.strictObject({ email: z.email().nullable(), url: z.url({ protocol: /^https?$/ }).nullable() }),
  security: securitySettings.default({ contact: [], expires: null, languages: ['nl', 'en'], policy: null }),
  /** On which terms everybody may use the open data: whoever does chooses one of the licences. */
  openData: z.strictObject({
    licences: z.array(z.strictObject({ name: z.string().min(1), url: z.url({ protocol: /^https?$/ }) })).min(1),
    /** Whom to name; null: the plan, with the address of this installation. */
    attribution: bothLanguages.nullable(),
    /** What the plans are about, for catalogues: names of the themes of the EU, such as GOVE or EDUC. */
    themes: z.array(z.enum(dataThemeNames)).min(1).default(['GOVE']),
    /** The areas that they are about, as addresses of a list that others know. */
    areas: z.array(z.url({ protocol: /^https?$/ })).default([]),
  }),
})

/** Why something is not accessible, as the law tells them apart (Bestuursdecreet of 7 December 2018, art. II.16 and following). */
const exceptionGrounds = ['nonCompliance', 'disproportionateBurden', 'outOfScope'] as const

/**
 * `config/accessibility-statement.json`. Whoever tests says when and how: a status other than `notTested` needs an assessment and a day,
 * and `full` leaves nothing that is not accessible.
 */
export const accessibilityStatement = z
  .strictObject({
    status: z.enum(['notTested', 'none', 'partial', 'full']),
    assessment: z.enum(['notTested', 'self', 'expert']),
    notAccessible: z.array(z.strictObject({ ground: z.enum(exceptionGrounds), what: bothLanguages, repairedBy: day.nullable() })),
    drawnUpOn: day.nullable(),
    revisedOn: day.nullable(),
  })
  .refine(({ status, assessment }) => (status === 'notTested') === (assessment === 'notTested'), {
    path: ['assessment'],
    error: 'a status needs an assessment, and an assessment a status',
  })
  .refine(({ status, drawnUpOn }) => status === 'notTested' || drawnUpOn !== null, {
    path: ['drawnUpOn'],
    error: 'say when it was drawn up',
  })
  .refine(({ status, notAccessible }) => status !== 'full' || notAccessible.length === 0, {
    path: ['notAccessible'],
    error: 'empty when the status is full',
  })
