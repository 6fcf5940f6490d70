import type { z } from 'zod'
import statement from '@/config/accessibility-statement.json'
import settings from '@/config/site.json'
import { accessibilityStatement, siteSettings } from '../site/site.schema'

/** What a file of `config/` says. @throws a sentence with the file, the field and what is wrong with it. */
export function readSettings<T>(schema: z.ZodType<T>, file: string, content: unknown): T {
  const read = schema.safeParse(content)
  if (read.success) return read.data
  const wrong = read.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`).join('; ')
  throw new Error(`config/${file} cannot be used. ${wrong}`)
}

export const site = readSettings(siteSettings, 'site.json', settings)
export const accessibility = readSettings(accessibilityStatement, 'accessibility-statement.json', statement)
