import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Locale } from '@/lib/locale'
import { ask, howToGet, isThere } from './tools'

/** A document of an edition, with the edition itself as it is published. */
export type PublishedDocument = { file: string; locale: Locale; edition: string; sha256: string }

type Said = { title: Record<Locale, string>; actions: { number: string; state: string | null }[] }

/** Word documents and slides, turned into PDF by LibreOffice: what is missing in them of what their edition says. */
export async function officeByLibreOffice(documents: PublishedDocument[]): Promise<{ said: string; found: string[]; missing?: string }> {
  const absent = ['soffice', 'pdftotext'].find((program) => !isThere(program))
  if (absent) return { said: '', found: [], missing: howToGet(absent) }
  const told: string[] = []
  const found: string[] = []
  for (const { file, locale, edition, sha256 } of documents) {
    const name = basename(file)
    const out = join(dirname(file), `${name}-read`)
    const profile = `-env:UserInstallation=file://${join(dirname(file), 'profile')}`
    const { code, output } = await ask('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, file], dirname(file))
    const pdf = join(out, name.replace(/\.\w+$/, '.pdf'))
    const text = join(out, 'text.txt')
    const read = code === 0 ? await ask('pdftotext', ['-layout', pdf, text], dirname(file)) : { code, output }
    if (read.code !== 0) {
      found.push(`${name}: ${read.output}`)
      continue
    }
    const words = readFileSync(text, 'utf8')
    const { title, actions } = JSON.parse(readFileSync(edition, 'utf8')) as Said
    // on slides an action is one of a list of numbers; its title is in the notes
    const counted = actions.filter(({ state }) => state !== null).map(({ number }) => number)
    const wanted = [
      title[locale],
      sha256.slice(0, 12),
      ...(name.endsWith('.docx') ? [sha256, ...counted.map((number) => `${number}. `)] : []),
    ]
    const lost = wanted.filter((one) => !words.includes(one))
    if (lost.length > 0) found.push(`${name} does not say ${lost.join(', ')}`)
    told.push(`${name}: ${words.split('\f').length - 1} pages`)
  }
  return { said: told.join('\n'), found }
}
